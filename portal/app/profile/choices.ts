/** A choice with its code and its name. */
export interface Choice {
  code: string;
  name: string;
}

/** What the citizen chooses from in the profile forms. */
export interface Choices {
  genders: Choice[];
  districts: Choice[];
  /** Interests by category. */
  interests: (Choice & { items: Choice[] })[];
}

/** The name of a code, or the code itself when the city no longer has it. */
export const nameOf = (choices: readonly Choice[], code: string) =>
  choices.find((choice) => choice.code === code)?.name ?? code;
