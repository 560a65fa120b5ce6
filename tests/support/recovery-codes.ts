import { createHash, randomInt } from "node:crypto";

/** No zero, which looks like a letter. */
const LETTERS = "ABCDEFGHIJKLMNPQRSTUVWXYZ123456789";

/** The recovery codes of an account, on the citizen's paper. */
export interface RecoveryCodes {
  /** Keycloak's representation of the credential, for a user made by the Admin API. */
  readonly credential: Record<string, string>;
  /** In the order in which they are asked for; each is good once. */
  readonly codes: readonly string[];
}

/** Makes codes of the form that the realm gives out: twelve of twelve letters and digits. */
export function newRecoveryCodes(): RecoveryCodes {
  const letter = () => LETTERS[randomInt(LETTERS.length)]!;
  const codes = Array.from({ length: 12 }, () => Array.from({ length: 12 }, letter).join(""));
  const hash = (code: string) => createHash("sha512").update(code).digest("base64");
  return {
    codes,
    credential: {
      type: "recovery-authn-codes",
      secretData: JSON.stringify({
        codes: codes.map((code, index) => ({ number: index + 1, encodedHashedValue: hash(code) })),
      }),
      credentialData: JSON.stringify({
        hashIterations: null,
        algorithm: "SHA-512",
        remaining: codes.length,
        total: codes.length,
      }),
    },
  };
}
