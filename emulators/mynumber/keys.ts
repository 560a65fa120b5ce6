import type { CryptoKey } from "jose";

/** The keys of the agency, and one that is not. */
export interface Keys {
  readonly signing: CryptoKey;
  readonly keyId: string;
  readonly foreign: CryptoKey;
  /** The public one as its JWKS says it, which anybody can use as if it were a shared secret. */
  readonly published: string;
}
