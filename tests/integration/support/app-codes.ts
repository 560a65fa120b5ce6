import { authorizationRequest } from "../../support/authorization.ts";
import { endpoints } from "../../support/endpoints.ts";
import { giveAddressAndPassword } from "../../support/sign-in.ts";
import { newAuthenticatorApp, type AuthenticatorApp } from "../../support/totp.ts";
import { Visitor, type Page } from "../../support/visitor.ts";
import { createCitizen, enrolApp, type Person } from "./people.ts";

/** A citizen whose second step is an authenticator app. */
export async function citizenWithApp(): Promise<{ person: Person; app: AuthenticatorApp }> {
  const person = await createCitizen();
  const app = newAuthenticatorApp();
  await enrolApp(person, app);
  return { person, app };
}

/** A new browser at the page that asks for a code of the app. */
export async function atAppPage(person: Person): Promise<{ visitor: Visitor; page: Page }> {
  const visitor = new Visitor(endpoints.keycloak);
  const start = await visitor.open(authorizationRequest().url);
  return { visitor, page: await giveAddressAndPassword(visitor, start, person) };
}

/** Signs in in a new browser with that code of the app; gives the page after it. */
export async function tryCode(person: Person, code: string): Promise<Page> {
  const { visitor, page } = await atAppPage(person);
  return await visitor.submit(page, { otp: code });
}

/** A code that no app of a test shows: it has the form of one, and each call gives another. */
export const wrongCode = (n: number): string => String(n).padStart(6, "0");

/** Through both steps: at the relying party, or at the consents that a first sign-in asks for. */
export const isSignedIn = ({ leftFor, html }: Page): boolean =>
  leftFor !== undefined || html.includes('name="consent"');
