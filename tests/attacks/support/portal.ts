import { agreeToAll } from "../../integration/support/consents.ts";
import { nextCode } from "../../integration/support/mailbox.ts";
import { endpoints } from "../../support/endpoints.ts";
import { giveAddressAndPassword } from "../../support/sign-in.ts";
import { Visitor, type Page } from "../../support/visitor.ts";

/** A browser that knows the portal and the realm. */
export const newBrowser = (): Visitor => new Visitor(endpoints.portal, endpoints.keycloak);

/**
 * Signs in at the portal itself, in a browser that holds its session then.
 *
 * @throws when that does not end at the portal
 */
export async function signInAtPortal(
  person: { email: string; password: string },
  visitor = newBrowser(),
): Promise<Visitor> {
  const start = await visitor.open(`${endpoints.portal}/auth/login`);
  const codePage = await giveAddressAndPassword(visitor, start, person);
  const next = await visitor.submit(codePage, { code: await nextCode(person.email) });
  const { url, status } = await agreeToAll(visitor, next);
  if (!url.startsWith(endpoints.portal)) throw new Error(`No way to the portal: HTTP ${status}`);
  return visitor;
}

/** The portal's session in a browser; empty for none. */
export const portalSession = (visitor: Visitor): string =>
  /__Host-machi-session=([^;]*)/.exec(visitor.cookiesFor(endpoints.portal))?.[1] ?? "";

/** Whether a browser is signed in at the portal: who is not is sent to sign in. */
export async function isAtHome(visitor: Visitor): Promise<boolean> {
  const { status } = await fetch(`${endpoints.portal}/settings`, {
    redirect: "manual",
    headers: { cookie: visitor.cookiesFor(endpoints.portal) },
  });
  return status === 200;
}

/** The token without which the portal takes no form, as its pages hold it. */
export async function formToken(visitor: Visitor): Promise<string> {
  const { html } = await visitor.open(`${endpoints.portal}/settings/basic`);
  const token = /name="csrf" value="([^"]+)"/.exec(html)?.[1];
  if (token === undefined) throw new Error("The page has no form");
  return token;
}

/** A page with nothing but its form to that path, since each page has several. */
export function withFormTo(path: string, page: Page): Page {
  const form = [...page.html.matchAll(/<form\b[^]*?<\/form>/g)]
    .map(([form]) => form)
    .find((form) => form.includes(` action="${path}"`));
  if (form === undefined) throw new Error(`No form to ${path}`);
  return { ...page, html: form };
}
