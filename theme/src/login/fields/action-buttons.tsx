/** The buttons of a step that an application may have asked for; such a step can also be left. */
export function ActionButtons({ submit, cancel }: { submit: string; cancel: string | undefined }) {
  return (
    <>
      <button type="submit" className="button button-primary">
        {submit}
      </button>
      {cancel !== undefined && (
        <button type="submit" name="cancel-aia" value="true" className="button button-text">
          {cancel}
        </button>
      )}
    </>
  );
}
