import { z } from "zod";
import { adminOk } from "../../support/admin.ts";
import { agreeToAll } from "./consents.ts";
import { endpoints } from "../../support/endpoints.ts";
import { nextCode } from "./mailbox.ts";
import { authorizationRequest, redeem } from "../../support/authorization.ts";
import type { SignedIn } from "./sign-in.ts";
export { lineFaults } from "../../support/line-faults.ts";
import { Visitor } from "../../support/visitor.ts";
import type { Page } from "../../support/visitor.ts";

/** Someone on LINE; by that name the emulator knows them again. */
export interface LinePerson {
  name: string;
  /** Address to give and prove at the first sign-in. */
  email: string;
}

/** Makes up a person on LINE. */
export function newLinePerson(): LinePerson {
  const unique = crypto.randomUUID().slice(0, 12);
  return { name: `L${unique}`, email: `line-${unique}@example.jp` };
}

/**
 * Goes from the portal's sign-in to LINE and back; gives the page on which that ends.
 *
 * @param parameters more of the portal's authorization request
 */
export async function comeFromLine(
  person: LinePerson,
  visitor = newVisitor(),
  parameters: Record<string, string> = {},
) {
  const request = authorizationRequest({ kc_idp_hint: "line", ...parameters });
  const login = await visitor.open(request.url);
  const listed = login.html.split("<li>").find((item) => item.includes(person.name));
  const persona = /name="persona" value="([^"]*)"/.exec(listed ?? "")?.[1];
  let page: Page = await visitor.submit(
    login,
    persona === undefined ? { name: person.name, email: "" } : { persona, method: "pwd" },
  );
  if (page.html.includes('name="decision"')) {
    page = await visitor.submit(page, { decision: "allow" });
  }
  return { page, visitor, verifier: request.verifier };
}

/** First sign-in with LINE: the address is given and proven by a code. */
export async function signUpWithLine(person: LinePerson): Promise<SignedIn> {
  const { page, visitor, verifier } = await comeFromLine(person);
  const codePage = await visitor.submit(page, { email: person.email });
  return await finish(codePage, person, visitor, verifier);
}

/** Every later sign-in with LINE: a code is the second step. */
export async function signInWithLine(person: LinePerson): Promise<SignedIn> {
  const { page, visitor, verifier } = await comeFromLine(person);
  return await finish(page, person, visitor, verifier);
}

/** Has somebody befriend the city's official account; gives a function that reads their chat with it. */
export async function befriendCity({ name }: LinePerson): Promise<() => Promise<string>> {
  const overview = await (await fetch(endpoints.line)).text();
  const card = overview.split("<li").find((item) => item.includes(name)) ?? "";
  const persona = /\/phones\/([\w-]+)/.exec(card)?.[1] ?? "";
  await fetch(`${endpoints.line}/personas/${persona}/friend`, {
    method: "POST",
    body: new URLSearchParams({ friend: "yes" }),
    redirect: "manual",
  });
  return async () => await (await fetch(`${endpoints.line}/phones/${persona}`)).text();
}

async function finish(
  codePage: Page,
  person: LinePerson,
  visitor: Visitor,
  verifier: string,
): Promise<SignedIn> {
  const next = await visitor.submit(codePage, { code: await nextCode(person.email) });
  const end = await agreeToAll(visitor, next);
  if (end.leftFor === undefined) throw new Error(`No way to the portal: HTTP ${end.status}`);
  return { ...(await redeem(end.leftFor, verifier)), visitor };
}

const newVisitor = () => new Visitor(endpoints.keycloak, endpoints.line);

const userSchema = z.looseObject({
  id: z.string(),
  email: z.string(),
  emailVerified: z.boolean(),
  firstName: z.string().optional(),
  lastName: z.string().optional(),
  attributes: z.record(z.string(), z.array(z.string())).default({}),
});

/** The user with an address, if there is one. */
export async function userByEmail(email: string) {
  const path = `users?exact=true&email=${encodeURIComponent(email)}`;
  return z.array(userSchema).parse(await adminOk("GET", path))[0];
}
