import { endpoints } from "../../support/endpoints.ts";
import type { Page } from "../../support/visitor.ts";
import { agreeToAll } from "./consents.ts";
import { nextCode } from "./mailbox.ts";
import type { Person } from "./people.ts";
import { passBothSteps } from "./sign-in.ts";

/** How the portal asks for the change. */
export const CHANGE_ADDRESS = { kc_action: "machi-change-address", prompt: "login", max_age: "0" };

const UNDO_LINK = /https?:\/\/\S+\/address-change\/undo\?\S+/;

export const newAddress = (): string => `moved-${crypto.randomUUID()}@example.jp`;

/** Signs in for the change and comes to the page that asks for the new address. */
export async function beginChange(person: Person) {
  const { visitor, page } = await passBothSteps(person, CHANGE_ADDRESS);
  return { visitor, page: await agreeToAll(visitor, page) };
}

/** Changes the address and gives where that ends. */
export async function changeAddress(person: Person, to: string) {
  const { visitor, page } = await beginChange(person);
  const codePage = await visitor.submit(page, { email: to });
  const end = await visitor.submit(codePage, { code: await nextCode(to) });
  return { visitor, end: end.leftFor === undefined ? await agreeToAll(visitor, end) : end };
}

/** The link in the notice to the old address. */
export function undoLinkIn({ text }: { text: string }): string {
  const link = UNDO_LINK.exec(text)?.[0];
  if (link === undefined) throw new Error("The mail holds no link");
  return link;
}

/** Presses the button of the page behind that link: the token goes along in the form. */
export async function pressUndo(link: string): Promise<Page> {
  const { searchParams } = new URL(link);
  const answer = await fetch(`${endpoints.realm}/address-change/undo`, {
    method: "POST",
    body: new URLSearchParams({ token: searchParams.get("token") ?? "" }),
  });
  return { url: answer.url, status: answer.status, html: await answer.text() };
}
