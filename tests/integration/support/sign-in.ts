import { createHash, randomBytes } from "node:crypto";
import { z } from "zod";
import { agreeToAll } from "./consents.ts";
import { endpoints, realmUrl } from "./endpoints.ts";
import { nextCode } from "./mailbox.ts";
import type { Person } from "./people.ts";
import { Visitor } from "./visitor.ts";

const tokensSchema = z.looseObject({
  access_token: z.string(),
  refresh_token: z.string(),
  id_token: z.string(),
});

/** Tokens of a signed-in citizen, and the browser that holds the session. */
export interface SignedIn {
  accessToken: string;
  refreshToken: string;
  idToken: string;
  visitor: Visitor;
}

/**
 * Signs a citizen in to the portal's client in the two steps that a browser shows: password, then the
 * code from the inbox. Agrees to everything if asked. Gives tokens of level 2.
 */
export async function signIn(person: Person): Promise<SignedIn> {
  const { page, visitor, verifier } = await passBothSteps(person);
  const { leftFor, status } = await agreeToAll(visitor, page);
  if (leftFor === undefined) throw new Error(`Sign-in did not end at the portal: HTTP ${status}`);
  return { ...(await redeem(leftFor, verifier)), visitor };
}

/** Goes through the two steps and gives what comes after them: the portal, or what must come before. */
export async function passBothSteps(person: Person, parameters: Record<string, string> = {}) {
  const { url, verifier } = authorizationRequest(parameters);
  const visitor = new Visitor(endpoints.keycloak);
  const passwordPage = await visitor.open(url);
  const codePage = await visitor.submit(passwordPage, {
    username: person.email,
    password: person.password,
  });
  const page = await visitor.submit(codePage, { code: await nextCode(person.email) });
  return { page, visitor, verifier };
}

/** An authorization request of the portal (RFC 6749 §4.1.1 with RFC 7636). */
export function authorizationRequest(parameters: Record<string, string> = {}) {
  const verifier = randomBytes(32).toString("base64url");
  const url = new URL(realmUrl("protocol/openid-connect/auth"));
  url.search = new URLSearchParams({
    client_id: "portal",
    redirect_uri: `${endpoints.portal}/auth/callback`,
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

/** Redeems the authorization code that a callback carries. */
export async function redeem(
  callback: string,
  verifier: string,
): Promise<Omit<SignedIn, "visitor">> {
  const code = new URL(callback).searchParams.get("code");
  if (code === null) throw new Error("The callback carries no code");
  const answer = await fetch(realmUrl("protocol/openid-connect/token"), {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "authorization_code",
      client_id: "portal",
      client_secret: endpoints.clients.portalSecret,
      redirect_uri: `${endpoints.portal}/auth/callback`,
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

/** Ends the session as the portal does, so that its access token counts for nothing. */
export async function signOut({ refreshToken }: SignedIn): Promise<void> {
  const answer = await fetch(realmUrl("protocol/openid-connect/logout"), {
    method: "POST",
    body: new URLSearchParams({
      client_id: "portal",
      client_secret: endpoints.clients.portalSecret,
      refresh_token: refreshToken,
    }),
  });
  if (!answer.ok) throw new Error(`Sign-out: HTTP ${answer.status}`);
}

/** The claims of a token, unverified. */
export function claims(token: string): Record<string, unknown> {
  const payload = Buffer.from(token.split(".")[1] ?? "", "base64url").toString("utf8");
  return z.record(z.string(), z.unknown()).parse(JSON.parse(payload));
}
