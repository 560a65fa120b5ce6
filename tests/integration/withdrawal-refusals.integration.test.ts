import { afterAll, describe, expect, it } from "vitest";
import { adminOk } from "../support/admin.ts";
import { citizenOnLine, eventsOf, hasAccount, leaveByLine } from "./support/leaving.ts";
import { comeFromLine, newLinePerson } from "./support/line.ts";
import { createCitizen, deleteCreatedPeople, enrolApp, makeStaff } from "./support/people.ts";
import { endpoints } from "../support/endpoints.ts";
import { giveAddressAndPassword } from "../support/sign-in.ts";
import { newAuthenticatorApp } from "../support/totp.ts";
import { Visitor } from "../support/visitor.ts";
import { authorizationRequest } from "../support/authorization.ts";
import { signIn } from "./support/sign-in.ts";

afterAll(deleteCreatedPeople);

describe("ID-6: nobody leaves by mistake", () => {
  it("ID-6: a session alone does not do: both steps are asked for anew", async () => {
    const person = await createCitizen();
    const { visitor } = await signIn(person);
    const { url } = authorizationRequest({ kc_action: "machi-withdraw" });
    const passwordPage = await visitor.open(url);
    const codePage = await visitor.submit(passwordPage, { password: person.password });
    expect(codePage.html).toContain('name="code"');
    expect(await hasAccount(person.id)).toBe(true);
  });

  it("ID-6: staff cannot withdraw here", async () => {
    const person = await createCitizen();
    await makeStaff(person);
    const app = newAuthenticatorApp();
    await enrolApp(person, app);
    const visitor = new Visitor(endpoints.keycloak);
    const { url } = authorizationRequest({ kc_action: "machi-withdraw", prompt: "login" });
    const appPage = await giveAddressAndPassword(visitor, await visitor.open(url), person);
    const page = await visitor.submit(appPage, { otp: app.code() });
    expect(page.status).toBe(403);
    expect(page.html).toContain("職員のアカウント");
    expect(await hasAccount(person.id)).toBe(true);
    const events = await eventsOf(person.id, "CUSTOM_REQUIRED_ACTION_ERROR");
    expect(events).toMatchObject([{ error: "leavingNotForStaff" }]);
    expect(JSON.stringify(events)).not.toContain(person.email);
  });

  it("ID-6: with another citizen's LINE in one's own browser, neither account is touched", async () => {
    const own = await citizenOnLine();
    const other = await citizenOnLine();
    const { page } = await leaveByLine(other.person, "machi-withdraw", own.visitor);
    expect(page.status).toBe(403);
    expect(page.html).toContain("別の方のアカウント");
    expect(page.html).not.toContain(own.person.email);
    expect(await hasAccount(own.id)).toBe(true);
    expect(await hasAccount(other.id)).toBe(true);
  });

  it("ID-6: a LINE account that is linked with nobody is refused and makes no account", async () => {
    const { page } = await comeFromLine(newLinePerson(), undefined, {
      kc_action: "machi-withdraw",
      prompt: "login",
    });
    expect(page.status).toBeGreaterThanOrEqual(400);
    expect(page.html).toContain("どの登録とも連携していません");
  });

  it("ID-6: an action written into the account by staff is not shown at the next sign-in", async () => {
    const person = await createCitizen();
    await adminOk("PUT", `users/${person.id}`, { requiredActions: ["machi-withdraw"] });
    await signIn(person);
    expect(await hasAccount(person.id)).toBe(true);
  });
});
