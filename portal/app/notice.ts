/** Messages that the next page shows once. */
export type Notice =
  | "basic-saved"
  | "district-saved"
  | "interests-saved"
  | "channels-saved"
  | "unchanged"
  | "consent-given"
  | "consent-withdrawn"
  | "line-linked"
  | "line-not-linked"
  | "line-unlinked"
  | "line-kept"
  | "line-not-unlinked"
  | "password-set"
  | "password-not-set"
  | "address-changed"
  | "address-kept"
  | "address-not-changed"
  | "password-changed"
  | "password-kept"
  | "password-not-changed"
  | "passkey-added"
  | "app-added"
  | "recovery-codes-made"
  | "factor-removed"
  | "factor-kept"
  | "factor-not-changed"
  | "card-confirmed"
  | "card-not-confirmed"
  | "session-ended"
  | "other-sessions-ended"
  | "sessions-not-ended"
  | "account-withdrawn"
  | "account-kept"
  | "account-not-withdrawn";

/** Those that tell that something asked for was not done. */
export const CAUTIONS: readonly Notice[] = [
  "line-not-linked",
  "line-not-unlinked",
  "password-not-set",
  "address-not-changed",
  "password-not-changed",
  "factor-not-changed",
  "card-not-confirmed",
  "sessions-not-ended",
  "account-not-withdrawn",
];
