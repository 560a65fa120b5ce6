import { z } from "zod";
import { admin, adminOk } from "../../support/admin.ts";
import { sql } from "../../support/database.ts";
import { comeFromLine, newLinePerson, signUpWithLine, userByEmail } from "./line.ts";
import type { LinePerson } from "./line.ts";
import { endpoints } from "../../support/endpoints.ts";
import { nextCode } from "./mailbox.ts";
import { deleteLater } from "./people.ts";
import type { Person } from "./people.ts";
import { authorizationRequest } from "../../support/authorization.ts";
import { passBothSteps } from "./sign-in.ts";
import type { Page, Visitor } from "../../support/visitor.ts";

/** What the portal can start by `kc_action`. */
export type Leaving = "machi-withdraw" | "machi-unlink-line";

/** As the portal asks: for this action, and for everything anew. */
const asked = (action: Leaving) => ({ kc_action: action, prompt: "login", max_age: "0" });

/** Somebody who signed up with LINE, and the browser in which they did; with a password if given. */
export async function citizenOnLine(password?: string) {
  const person = newLinePerson();
  const { visitor } = await signUpWithLine(person);
  const user = await userByEmail(person.email);
  if (user === undefined) throw new Error("The sign-up with LINE left no account");
  deleteLater(user.id);
  if (password !== undefined) await givePassword(user.id, password);
  return { person, id: user.id, visitor };
}

/** Signs in by password and code in order to leave; gives the page after that. */
export async function leaveByPassword(person: Person, action: Leaving) {
  return await passBothSteps(person, asked(action));
}

/** As {@link leaveByPassword}, in a browser in which the citizen is signed in already. */
export async function leaveAgainByPassword(person: Person, action: Leaving, visitor: Visitor) {
  const passwordPage = await visitor.open(authorizationRequest(asked(action)).url);
  const codePage = await visitor.submit(passwordPage, { password: person.password });
  return await visitor.submit(codePage, { code: await nextCode(person.email) });
}

/** Signs in with LINE and a code in order to leave. */
export async function leaveByLine(person: LinePerson, action: Leaving, visitor?: Visitor) {
  const come = await comeFromLine(person, visitor, asked(action));
  const code = await nextCode(person.email);
  return { ...come, page: await come.visitor.submit(come.page, { code }) };
}

/** Events of one type about somebody. */
export async function eventsOf(userId: string, type: string) {
  const events = z.array(z.looseObject({ details: z.record(z.string(), z.string()).default({}) }));
  return events.parse(await adminOk("GET", `events?type=${type}&user=${userId}`));
}

/** Presses a button of the page that asks. */
export const press = (visitor: Visitor, page: Page, action: string): Promise<Page> =>
  visitor.submit(page, { action });

/** What the application learns when it gets the citizen back. */
export function toldToPortal({ leftFor = "about:blank" }: Page): Record<string, string | null> {
  const { searchParams } = new URL(leftFor);
  return {
    action: searchParams.get("kc_action"),
    status: searchParams.get("kc_action_status"),
  };
}

/** Whether the account is there. */
export async function hasAccount(userId: string): Promise<boolean> {
  return (await admin("GET", `users/${userId}`)).status === 200;
}

/** LINE user ids that an account is linked with. */
export async function linkedWith(userId: string): Promise<string[]> {
  const links = z.array(z.looseObject({ userId: z.string() }));
  return links
    .parse(await adminOk("GET", `users/${userId}/federated-identity`))
    .map((link) => link.userId);
}

/** How the connection of a person stands at LINE, in the words of the emulator's page. */
export async function connectionAtLine({ name }: LinePerson): Promise<string> {
  const overview = await (await fetch(endpoints.line)).text();
  const card = overview.split('<li class="card">').find((each) => each.includes(name)) ?? "";
  return /連動アプリ<\/dt>\s*<dd>([^]*?)<\/dd>/.exec(card)?.[1]?.trim() ?? "";
}

/** Every decision of a citizen, the oldest first. */
export async function decisionsOf(userId: string) {
  return await sql(
    "keycloak",
    "SELECT purpose, given, origin FROM keycloak.machi_consent WHERE user_id = $1 ORDER BY id",
    [userId],
  );
}

/** Gives an account a password, as a citizen without one would do first. */
async function givePassword(userId: string, password: string): Promise<void> {
  await adminOk("PUT", `users/${userId}/reset-password`, { type: "password", value: password });
}
