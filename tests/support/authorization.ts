import { createHash, randomBytes } from "node:crypto";
import { z } from "zod";
import { endpoints } from "./endpoints.ts";
import { inside } from "./inside.ts";

/** A client of a realm that citizens sign in to. */
export interface Client {
  /** Address of the realm. */
  readonly realm: string;
  readonly clientId: string;
  /** None of a public client. */
  readonly clientSecret?: string;
  readonly redirectUri: string;
}

/** The portal. */
export const portalClient: Client = {
  realm: endpoints.realm,
  clientId: "portal",
  clientSecret: inside.clients.portalSecret,
  redirectUri: `${endpoints.portal}/auth/callback`,
};

const tokensSchema = z.looseObject({
  access_token: z.string(),
  refresh_token: z.string(),
  id_token: z.string(),
});

/** Tokens of a signed-in citizen. */
export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly idToken: string;
}

/**
 * An authorization request (RFC 6749 §4.1.1 with RFC 7636).
 *
 * @param parameters more parameters, or others
 */
export function authorizationRequest(
  parameters: Record<string, string> = {},
  { realm, clientId, redirectUri }: Client = portalClient,
): { url: string; verifier: string } {
  const verifier = randomBytes(32).toString("base64url");
  const url = new URL(`${realm}/protocol/openid-connect/auth`);
  url.search = new URLSearchParams({
    client_id: clientId,
    redirect_uri: redirectUri,
    response_type: "code",
    scope: "openid",
    state: randomBytes(16).toString("base64url"),
    nonce: randomBytes(16).toString("base64url"),
    code_challenge: createHash("sha256").update(verifier).digest("base64url"),
    code_challenge_method: "S256",
    ...parameters,
  }).toString();
  return { url: url.href, verifier };
}

/**
 * Redeems the authorization code that a callback carries.
 *
 * @throws when it carries none, or the realm gives no tokens for it
 */
export async function redeem(
  callback: string,
  verifier: string,
  { realm, clientId, clientSecret, redirectUri }: Client = portalClient,
): Promise<Tokens> {
  const code = new URL(callback).searchParams.get("code");
  if (code === null) throw new Error("The callback carries no code");
  const answer = await fetch(`${realm}/protocol/openid-connect/token`, {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "authorization_code",
      client_id: clientId,
      ...(clientSecret === undefined ? {} : { client_secret: clientSecret }),
      redirect_uri: redirectUri,
      code_verifier: verifier,
      code,
    }),
  });
  if (!answer.ok) throw new Error(`No tokens: HTTP ${answer.status}`);
  const tokens = tokensSchema.parse(await answer.json());
  return {
    accessToken: tokens.access_token,
    refreshToken: tokens.refresh_token,
    idToken: tokens.id_token,
  };
}
