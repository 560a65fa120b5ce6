import { agreeToAll } from "./consents.ts";
import { endpoints } from "../../support/endpoints.ts";
import { nextCode } from "./mailbox.ts";
import { authorizationRequest } from "../../support/authorization.ts";
import { Visitor } from "../../support/visitor.ts";
import type { Page } from "../../support/visitor.ts";

/** Registers by e-mail: address, code, password, and everything is agreed to. Gives where it ends. */
export async function register(email: string, password: string): Promise<Page> {
  const visitor = new Visitor(endpoints.keycloak);
  const addressPage = await visitor.open(authorizationRequest({ prompt: "create" }).url);
  const codePage = await visitor.submit(addressPage, { email });
  const passwordPage = await visitor.submit(codePage, { code: await nextCode(email) });
  const consentPage = await visitor.submit(passwordPage, {
    password,
    "password-confirm": password,
  });
  return await agreeToAll(visitor, consentPage);
}
