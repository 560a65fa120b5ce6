/** A speech bubble in LINE's green, beside the button's text. */
export function LineMark() {
  return (
    <svg className="button-mark" viewBox="0 0 40 40" width="32" height="32" aria-hidden="true">
      <rect width="40" height="40" rx="9" fill="#06c755" />
      <path
        d="M20 8C12.3 8 6 13 6 19.2c0 5.5 5 10.1 11.7 11 .5.1 1 .3 1.2.7.1.4.1.9 0 1.3l-.2 1.2c0 .4-.3 1.4 1.3.8 1.6-.7 8.500-5 11.600-8.600C33.600 23.300 34 21.200 34 19.200 34 13 27.700 8 20 8z"
        fill="#fff"
      />
    </svg>
  );
}
