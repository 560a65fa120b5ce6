import { z } from "zod";
import { authorizationRequest, redeem, type Tokens } from "../../support/authorization.ts";
import { endpoints, realmUrl } from "../../support/endpoints.ts";
import { inside } from "../../support/inside.ts";
import { Visitor } from "../../support/visitor.ts";
import { agreeToAll } from "./consents.ts";
import { nextCode } from "./mailbox.ts";
import type { Person } from "./people.ts";
import { giveAddressAndPassword } from "../../support/sign-in.ts";

/** Tokens of a signed-in citizen, and the browser that holds the session. */
export interface SignedIn extends Tokens {
  readonly visitor: Visitor;
}

/**
 * Signs a citizen in to the portal's client in the two steps that a browser shows: address and password, then the
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
  const codePage = await giveAddressAndPassword(visitor, await visitor.open(url), person);
  const page = await visitor.submit(codePage, { code: await nextCode(person.email) });
  return { page, visitor, verifier };
}

/** Ends the session as the portal does, so that its access token counts for nothing. */
export async function signOut({ refreshToken }: SignedIn): Promise<void> {
  const answer = await fetch(realmUrl("protocol/openid-connect/logout"), {
    method: "POST",
    body: new URLSearchParams({
      client_id: "portal",
      client_secret: inside.clients.portalSecret,
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
