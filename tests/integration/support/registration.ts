import { endpoints } from "./endpoints.ts";
import { nextCode } from "./mailbox.ts";
import { authorizationRequest } from "./sign-in.ts";
import { Visitor } from "./visitor.ts";
import type { Page } from "./visitor.ts";

/** Registers by e-mail up to the last page, the password's, and sends that. Gives where it ends. */
export async function register(email: string, password: string): Promise<Page> {
  const visitor = new Visitor(endpoints.keycloak);
  const addressPage = await visitor.open(authorizationRequest({ prompt: "create" }).url);
  const codePage = await visitor.submit(addressPage, { email });
  const passwordPage = await visitor.submit(codePage, { code: await nextCode(email) });
  return await visitor.submit(passwordPage, { password, "password-confirm": password });
}
