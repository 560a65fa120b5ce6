/** How a citizen and a purpose stand to each other. */
export type ConsentState =
  /** Given, and still counting. */
  | "standing"
  /** Given to an earlier version that no longer counts. */
  | "outdated"
  | "withdrawn"
  | "undecided";

/** A purpose as pages show it, in the language of the page. */
export interface PurposeView {
  code: string;
  name: string;
  summary: string;
  /** Without it there is no ID. */
  required: boolean;
  version: string;
  /** The version as a date in words. */
  versionName: string;
  hasDocument: boolean;
  state: ConsentState;
  /** The day of the latest decision in words. */
  decidedOn: string | undefined;
}

/** Id of a purpose's section on the page of consents. */
export const purposeId = (code: string) => `purpose-${code}`;

/** Where a citizen decides on a purpose. */
export const purposePath = (code: string) => `/settings/consents#${purposeId(code)}`;
