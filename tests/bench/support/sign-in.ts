import { createHash, randomBytes } from "node:crypto";
import { z } from "zod";
import { Visitor } from "../../integration/support/visitor.ts";
import type { BenchCitizen } from "./citizens.ts";

/** A client of a realm to sign in to. */
export interface SignInTarget {
  /** Address of the realm. */
  readonly realm: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirectUri: string;
  /** Name of the field that takes the second factor. */
  readonly codeField: "code" | "otp";
  /** Told before the password is sent; gives what is to be typed as the second factor. */
  readonly secondFactor: (citizen: BenchCitizen) => Promise<string>;
}

const tokensSchema = z.looseObject({ access_token: z.string(), refresh_token: z.string() });

/**
 * Signs in as a browser without scripts does: the form, the password, the second factor, then the tokens
 * (RFC 6749 §4.1 with RFC 7636).
 *
 * @throws when it does not end with tokens
 */
export async function signIn(target: SignInTarget, citizen: BenchCitizen) {
  const verifier = randomBytes(32).toString("base64url");
  const url = new URL(`${target.realm}/protocol/openid-connect/auth`);
  url.search = new URLSearchParams({
    client_id: target.clientId,
    redirect_uri: target.redirectUri,
    response_type: "code",
    scope: "openid",
    state: randomBytes(16).toString("base64url"),
    nonce: randomBytes(16).toString("base64url"),
    code_challenge: createHash("sha256").update(verifier).digest("base64url"),
    code_challenge_method: "S256",
  }).toString();
  const visitor = new Visitor(target.realm);
  const passwordPage = await visitor.open(url.href);
  const secondFactor = target.secondFactor(citizen);
  const codePage = await visitor.submit(passwordPage, {
    username: citizen.email,
    password: citizen.password,
  });
  const { leftFor, status } = await visitor.submit(codePage, {
    [target.codeField]: await secondFactor,
  });
  const code = leftFor === undefined ? null : new URL(leftFor).searchParams.get("code");
  if (code === null) throw new Error(`A sign-in did not end at the client: HTTP ${status}`);
  const answer = await fetch(`${target.realm}/protocol/openid-connect/token`, {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "authorization_code",
      client_id: target.clientId,
      client_secret: target.clientSecret,
      redirect_uri: target.redirectUri,
      code_verifier: verifier,
      code,
    }),
  });
  if (!answer.ok) throw new Error(`No tokens: HTTP ${answer.status}`);
  return tokensSchema.parse(await answer.json());
}
