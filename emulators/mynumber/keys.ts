import type { CryptoKey } from "jose";

/** The keys of the agency, and one that is not. */
export interface Keys {
  readonly signing: CryptoKey;
  readonly keyId: string;
  readonly foreign: CryptoKey;
}
