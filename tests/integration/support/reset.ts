import { endpoints } from "../../support/endpoints.ts";
import { authorizationRequest } from "../../support/authorization.ts";
import { Visitor } from "../../support/visitor.ts";
import type { Page } from "../../support/visitor.ts";

/** A visitor on the first page of the reset, as the link of the sign-in leads there. */
export async function beginReset(
  visitor = new Visitor(endpoints.keycloak),
): Promise<{ visitor: Visitor; page: Page }> {
  const signIn = await visitor.open(authorizationRequest().url);
  const asked = new URL(signIn.url);
  const begin = new URL(`${endpoints.realm}/login-actions/reset-credentials`);
  // The sign-in's own parameters name it; the page's link has the same.
  for (const name of ["client_id", "tab_id", "client_data"]) {
    const value = asked.searchParams.get(name) ?? parameterIn(signIn.html, name);
    if (value !== undefined) begin.searchParams.set(name, value);
  }
  return { visitor, page: await visitor.open(begin.href) };
}

/** Presses the button that leads from the mail's way to the counter's. */
export async function useCounterCode(visitor: Visitor, page: Page): Promise<Page> {
  return await visitor.submit(page, { action: "use-counter-code" });
}

/** Sets the new password on the last page. */
export async function setPassword(visitor: Visitor, page: Page, password: string): Promise<Page> {
  return await visitor.submit(page, { "password-new": password, "password-confirm": password });
}

function parameterIn(html: string, name: string): string | undefined {
  const found = new RegExp(`[?&]${name}=([^&"\\\\]+)`).exec(html.replaceAll("&amp;", "&"))?.[1];
  return found === undefined ? undefined : decodeURIComponent(found);
}
