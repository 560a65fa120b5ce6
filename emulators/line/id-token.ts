import { randomBytes } from "node:crypto";
import { SignJWT, UnsecuredJWT, exportJWK, generateKeyPair } from "jose";
import type { JWK, JWTPayload } from "jose";
import type { LineFaults } from "./faults.ts";

/** Issuer of LINE's ID tokens, whatever host the emulator answers on. */
export const lineIssuer = "https://access.line.me";

/** Validity of an ID token in seconds. */
const lifetimeSeconds = 3_600;

export interface IdTokenClaims {
  sub: string;
  aud: string;
  nonce?: string;
  auth_time?: number;
  amr?: string[];
  name?: string;
  picture?: string;
  email?: string;
}

/** Signs ID tokens as LINE does for a web app, or wrongly when told to. */
export interface IdTokenSigner {
  /**
   * @param nowSeconds seconds since 1970
   * @returns a JWT, or `undefined` for the fault `missing`
   */
  sign(
    claims: IdTokenClaims,
    nowSeconds: number,
    fault: LineFaults["idToken"],
  ): Promise<string | undefined>;
  /** LINE's public keys: for ID tokens of apps, never for those of web login. */
  certs: { keys: JWK[] };
}

/** @param channelSecret key of HS256; web login has no `kid` */
export async function createIdTokenSigner(channelSecret: string): Promise<IdTokenSigner> {
  const key = new TextEncoder().encode(channelSecret);
  const kid = randomBytes(32).toString("hex");
  const { privateKey, publicKey } = await generateKeyPair("ES256");
  const jwk = { ...(await exportJWK(publicKey)), kid, alg: "ES256", use: "sig" };
  return {
    certs: { keys: [jwk] },
    async sign(claims, nowSeconds, fault) {
      if (fault === "missing") return undefined;
      const payload = payloadOf(claims, nowSeconds, fault);
      if (fault === "alg-none") return new UnsecuredJWT(payload).encode();
      if (fault === "es256") {
        return new SignJWT(payload)
          .setProtectedHeader({ alg: "ES256", typ: "JWT", kid })
          .sign(privateKey);
      }
      const header = { alg: "HS256", typ: "JWT", ...(fault === "with-kid" ? { kid } : {}) };
      return new SignJWT(payload)
        .setProtectedHeader(header)
        .sign(fault === "wrong-key" ? randomBytes(32) : key);
    },
  };
}

function payloadOf(
  claims: IdTokenClaims,
  nowSeconds: number,
  fault: LineFaults["idToken"],
): JWTPayload {
  const issuedAt = fault === "expired" ? nowSeconds - 2 * lifetimeSeconds : nowSeconds;
  const { nonce, ...others } = claims;
  const sentNonce = fault === "wrong-nonce" ? randomBytes(8).toString("hex") : nonce;
  return {
    iss: fault === "wrong-issuer" ? "https://access.example.com" : lineIssuer,
    ...others,
    aud: fault === "wrong-audience" ? "9999999999" : claims.aud,
    exp: issuedAt + lifetimeSeconds,
    iat: issuedAt,
    ...(sentNonce === undefined || fault === "missing-nonce" ? {} : { nonce: sentNonce }),
  };
}
