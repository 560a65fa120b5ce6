import { authorizationRequest, portalClient } from "../../support/authorization.ts";
import { Visitor, type Page } from "../../support/visitor.ts";

/** A journey on which a stranger might learn whether an address has an account. */
export interface Journey {
  readonly name: "sign-in" | "registration" | "reset";
  /**
   * Walks it with one address in a fresh browser.
   *
   * @returns milliseconds of each answer that came after the address was typed
   */
  readonly walk: (address: string) => Promise<readonly number[]>;
}

const newVisitor = () => new Visitor(portalClient.realm);

async function timed(step: () => Promise<Page>): Promise<{ page: Page; ms: number }> {
  const started = performance.now();
  const page = await step();
  return { page, ms: performance.now() - started };
}

/** Page 1 the address, page 2 a password that is nobody's. */
const signIn: Journey = {
  name: "sign-in",
  async walk(address) {
    const visitor = newVisitor();
    const addressPage = await visitor.open(authorizationRequest().url);
    const typed = await timed(() => visitor.submit(addressPage, { username: address }));
    const refused = await timed(() =>
      visitor.submit(typed.page, { password: "nobody's password" }),
    );
    return [typed.ms, refused.ms];
  },
};

/** The address, then a code that is not right. */
async function addressAndCode(visitor: Visitor, page: Page, address: string) {
  const typed = await timed(() => visitor.submit(page, { email: address }));
  const refused = await timed(() => visitor.submit(typed.page, { code: "000000" }));
  return [typed.ms, refused.ms];
}

const registration: Journey = {
  name: "registration",
  async walk(address) {
    const visitor = newVisitor();
    const page = await visitor.open(authorizationRequest({ prompt: "create" }).url);
    return await addressAndCode(visitor, page, address);
  },
};

const reset: Journey = {
  name: "reset",
  async walk(address) {
    const visitor = newVisitor();
    const addressPage = await visitor.open(authorizationRequest().url);
    const passwordPage = await visitor.submit(addressPage, { username: address });
    const page = await visitor.open(resetAddressIn(passwordPage));
    return await addressAndCode(visitor, page, address);
  },
};

function resetAddressIn({ html, url }: Page): string {
  const href = /href="([^"]*\/login-actions\/reset-credentials[^"]*)"/.exec(html)?.[1];
  if (href === undefined) throw new Error("The page of the password has no link to the reset.");
  return new URL(href.replaceAll("&amp;", "&"), url).href;
}

export const journeys: readonly Journey[] = [signIn, registration, reset];
