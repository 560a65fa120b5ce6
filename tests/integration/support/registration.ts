import { agreeToAll } from "./consents.ts";
import { endpoints } from "../../support/endpoints.ts";
import { nextCode } from "./mailbox.ts";
import { authorizationRequest } from "../../support/authorization.ts";
import { Visitor } from "../../support/visitor.ts";
import type { Page } from "../../support/visitor.ts";

/** Registers by e-mail: address, code, password, and everything is agreed to. Gives where it ends. */
export async function register(email: string, password: string): Promise<Page> {
  const { page, visitor } = await registerUpToConsents(email, password);
  return await agreeToAll(visitor, page);
}

/** Registers by e-mail with a password, up to the page of consents. */
export async function registerUpToConsents(email: string, password: string) {
  const { page, visitor, verifier } = await registerUpToChoice(email);
  const passwordPage = await visitor.submit(page, { method: "password" });
  const consentPage = await visitor.submit(passwordPage, {
    password,
    "password-confirm": password,
  });
  return { page: consentPage, visitor, verifier };
}

/** Registers by e-mail up to the choice between a passkey and a password. */
export async function registerUpToChoice(email: string) {
  const { url, verifier } = authorizationRequest({ prompt: "create" });
  const visitor = new Visitor(endpoints.keycloak);
  const addressPage = await visitor.open(url);
  const codePage = await visitor.submit(addressPage, { email });
  const page = await visitor.submit(codePage, { code: await nextCode(email) });
  return { page, visitor, verifier };
}
