/** Messages that the next page shows once. */
export type Notice =
  | "basic-saved"
  | "district-saved"
  | "interests-saved"
  | "channels-saved"
  | "unchanged"
  | "consent-given"
  | "consent-withdrawn"
  | "line-unlinked"
  | "line-kept"
  | "line-not-unlinked"
  | "password-set"
  | "password-not-set"
  | "account-withdrawn"
  | "account-kept"
  | "account-not-withdrawn";

/** Those that tell that something asked for was not done. */
export const CAUTIONS: readonly Notice[] = [
  "line-not-unlinked",
  "password-not-set",
  "account-not-withdrawn",
];
