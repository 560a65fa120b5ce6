import { decodeJwt, SignJWT, UnsecuredJWT, type JWTPayload } from "jose";
import type { KoaContextWithOIDC } from "oidc-provider";
import type { MyNumberFaults } from "./faults.ts";
import type { Keys } from "./keys.ts";

/** Spoils the answers of the token and user-info endpoints as the faults say. */
export function tamper(keys: Keys, faults: () => MyNumberFaults) {
  return async (context: KoaContextWithOIDC, next: () => Promise<void>): Promise<void> => {
    await next();
    const { idToken, userInfo } = faults();
    if (context.path.endsWith("/userinfo") && context.status === 200) {
      await spoilUserInfo(context, userInfo, keys);
    }
    if (context.path.endsWith("/token") && context.status === 200) {
      const body = context.body as { id_token?: string };
      // The real provider leaves acr out unless it is asked for as a claim; the agency names what it did.
      const claims: JWTPayload = { ...decodeJwt(body.id_token ?? ""), acr: "aal3 crl" };
      const spoilt = await spoilIdToken(claims, idToken, keys);
      if (spoilt === undefined) delete body.id_token;
      else body.id_token = spoilt;
    }
  };
}

async function spoilIdToken(
  claims: JWTPayload,
  fault: MyNumberFaults["idToken"],
  keys: Keys,
): Promise<string | undefined> {
  const sign = (payload: JWTPayload, key = keys.signing) =>
    new SignJWT(payload).setProtectedHeader({ alg: "ES256", kid: keys.keyId }).sign(key);
  const without = (name: string) =>
    sign(Object.fromEntries(Object.entries(claims).filter(([claim]) => claim !== name)));
  const past = Math.floor(Date.now() / 1_000) - 3_600;
  switch (fault) {
    case "none":
      return sign(claims);
    case "missing":
      return undefined;
    case "wrong-key":
      return sign(claims, keys.foreign);
    case "published-key-as-secret":
      return new SignJWT(claims)
        .setProtectedHeader({ alg: "HS256", kid: keys.keyId })
        .sign(new TextEncoder().encode(keys.published));
    case "alg-none":
      return new UnsecuredJWT(claims).encode();
    case "wrong-issuer":
      return sign({ ...claims, iss: "https://auth.example.jp/api/realms/main" });
    case "wrong-audience":
      return sign({ ...claims, aud: "another-client" });
    case "expired":
      return sign({ ...claims, iat: past - 60, exp: past });
    case "wrong-nonce":
      return sign({ ...claims, nonce: "of-another-request" });
    case "missing-nonce":
      return without("nonce");
    case "wrong-acr":
      return sign({ ...claims, acr: "aal2" });
    case "missing-acr":
      return without("acr");
  }
}

async function spoilUserInfo(
  context: KoaContextWithOIDC,
  fault: MyNumberFaults["userInfo"],
  keys: Keys,
): Promise<void> {
  const isSigned = typeof context.body === "string";
  const claims = isSigned ? decodeJwt(context.body as string) : (context.body as JWTPayload);
  switch (fault) {
    case "works":
      return;
    case "unavailable":
      context.status = 503;
      context.body = "Service Unavailable";
      return;
    case "unsigned":
      context.type = "application/json";
      context.body = claims;
      return;
    case "other-sub": {
      const other = { ...claims, sub: "somebody-else" };
      context.body = isSigned
        ? await new SignJWT(other)
            .setProtectedHeader({ alg: "ES256", kid: keys.keyId })
            .sign(keys.signing)
        : other;
    }
  }
}
