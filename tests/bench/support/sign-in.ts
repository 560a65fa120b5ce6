import {
  authorizationRequest,
  redeem,
  type Client,
  type Tokens,
} from "../../support/authorization.ts";
import { Visitor, type Page } from "../../support/visitor.ts";
import type { BenchCitizen } from "./citizens.ts";

/** Where to sign in, and how the second step is passed there. */
export interface SignInTarget {
  readonly client: Client;
  /** Gives address and password; comes to the page of the second factor. */
  readonly giveFirstFactor: (visitor: Visitor, page: Page, citizen: BenchCitizen) => Promise<Page>;
  /** Name of the field that takes the second factor. */
  readonly codeField: "code" | "otp";
  /** Told before the password is sent; gives what is to be typed as the second factor. */
  readonly secondFactor: (citizen: BenchCitizen) => Promise<string>;
}

/**
 * Signs in as a browser without scripts does: the first factor, the second, then the tokens.
 *
 * @throws when it does not end with tokens
 */
export async function signIn(
  { client, giveFirstFactor, codeField, secondFactor }: SignInTarget,
  citizen: BenchCitizen,
): Promise<Tokens> {
  const { url, verifier } = authorizationRequest({}, client);
  const visitor = new Visitor(client.realm);
  const firstPage = await visitor.open(url);
  const factor = secondFactor(citizen);
  const codePage = await giveFirstFactor(visitor, firstPage, citizen);
  const { leftFor, status } = await visitor.submit(codePage, { [codeField]: await factor });
  if (leftFor === undefined) throw new Error(`A sign-in did not end at the client: HTTP ${status}`);
  return await redeem(leftFor, verifier, client);
}
