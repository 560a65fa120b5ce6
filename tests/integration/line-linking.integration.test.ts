import { afterAll, afterEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { adminOk } from "../support/admin.ts";
import { linesAbout } from "../support/audit.ts";
import { authorizationRequest, redeem } from "../support/authorization.ts";
import { endpoints } from "../support/endpoints.ts";
import { takeMail } from "../support/mailbox.ts";
import { Visitor } from "../support/visitor.ts";
import type { Page } from "../support/visitor.ts";
import { agreeToAll } from "./support/consents.ts";
import { lockChanges } from "./support/factor-changes.ts";
import { linkedWith, press, toldToPortal } from "./support/leaving.ts";
import {
  comeFromLine,
  lineFaults,
  newLinePerson,
  signUpWithLine,
  userByEmail,
} from "./support/line.ts";
import type { LinePerson } from "./support/line.ts";
import { nextCode } from "./support/mailbox.ts";
import {
  createCitizen,
  deleteCreatedPeople,
  deleteLater,
  enrolApp,
  makeStaff,
} from "./support/people.ts";
import type { Person } from "./support/people.ts";
import { claims } from "./support/sign-in.ts";
import { newAuthenticatorApp } from "../support/totp.ts";
import { giveAddressAndPassword } from "../support/sign-in.ts";

afterEach(() => lineFaults({}));
afterAll(deleteCreatedPeople);

/** What a page says of the lock (theme/src/login/messages/recovery.ts). */
const LOCKED = "安全のため、いまは変更できません";

const newBrowser = () => new Visitor(endpoints.keycloak, endpoints.line);

/** What the audit log says of links made for somebody. */
const recorded = async (userId: string) =>
  (await linesAbout(userId)).filter(({ event }) => event === "FEDERATED_IDENTITY_LINK");

/** First sign-in with LINE, up to the page after the code to this address. */
async function proveAtFirstSignIn(person: LinePerson, email: string) {
  const { page, visitor, verifier } = await comeFromLine(person);
  const codePage = await visitor.submit(page, { email });
  const next = await visitor.submit(codePage, { code: await nextCode(email) });
  return { page: next, visitor, verifier };
}

describe("ID-5: LINE is linked to an existing account only after that account's own steps", () => {
  it("ID-5: the code to its address and its own password, and then it stands, audited", async () => {
    const citizen = await createCitizen();
    const { page, visitor } = await proveAtFirstSignIn(newLinePerson(), citizen.email);
    expect(await linkedWith(citizen.id)).toEqual([]);
    const wrong = await visitor.submit(page, { password: "not the password" });
    expect(await linkedWith(citizen.id)).toEqual([]);
    await visitor.submit(wrong, { password: citizen.password });
    expect(await linkedWith(citizen.id)).toHaveLength(1);
    expect(await recorded(citizen.id)).toHaveLength(1);
  });

  it("ID-5: of who has an authenticator app, its code as well; amr tells all of it", async () => {
    const citizen = await createCitizen();
    const app = newAuthenticatorApp();
    await enrolApp(citizen, app);
    const proven = await proveAtFirstSignIn(newLinePerson(), citizen.email);
    const { visitor, verifier } = proven;
    const appPage = await visitor.submit(proven.page, { password: citizen.password });
    expect(appPage.html).toContain('name="otp"');
    expect(appPage.html, "who has lost it reads where to go").toContain("市役所の窓口");
    const refused = await visitor.submit(appPage, { otp: "000000" });
    expect(await linkedWith(citizen.id)).toEqual([]);
    const { leftFor } = await agreeToAll(
      visitor,
      await visitor.submit(refused, { otp: app.code() }),
    );
    expect(await linkedWith(citizen.id)).toHaveLength(1);
    const { amr, acr } = claims((await redeem(leftFor!, verifier)).idToken);
    expect(acr).toBe("two-step");
    expect(new Set(amr as string[])).toEqual(new Set(["line", "email", "pwd", "otp"]));
  });

  it("ID-6: not once changes were locked, though the page was open before", async () => {
    const citizen = await createCitizen();
    const { page, visitor } = await proveAtFirstSignIn(newLinePerson(), citizen.email);
    await lockChanges(citizen);
    const refused = await visitor.submit(page, { password: citizen.password });
    expect(refused.html).toContain(LOCKED);
    expect(refused.leftFor).toBeUndefined();
    expect(await linkedWith(citizen.id)).toEqual([]);
  });

  it("ID-5: an address that LINE names is nobody's proof: it is asked for, and proven by a code", async () => {
    const victim = await createCitizen();
    const person = { ...newLinePerson(), email: victim.email };
    const { page, visitor } = await comeFromLine(person);
    expect(page.html).not.toContain(victim.email);
    const codePage = await visitor.submit(page, { email: victim.email });
    const refused = await visitor.submit(codePage, { code: "000000" });
    expect(refused.html).toContain("確認コードが正しくありません");
    expect(await linkedWith(victim.id)).toEqual([]);
  });

  it("ID-5: no other account can be chosen in the middle", async () => {
    const own = await createCitizen();
    const other = await createCitizen();
    const { page, visitor } = await proveAtFirstSignIn(newLinePerson(), own.email);
    await visitor.submit(page, { username: other.email, password: other.password });
    expect(await linkedWith(other.id)).toEqual([]);
    expect(await linkedWith(own.id)).toEqual([]);
  });

  it("ID-5: a second LINE account, an account of staff and one without any factor are refused in words", async () => {
    const person = newLinePerson();
    await signUpWithLine(person);
    const linked = (await userByEmail(person.email))!;
    deleteLater(linked.id);
    const second = await proveAtFirstSignIn(newLinePerson(), person.email);
    expect(second.page.html).toContain("別のLINEアカウントと連携しています");

    const clerk = await createCitizen();
    await makeStaff(clerk);
    const staff = await proveAtFirstSignIn(newLinePerson(), clerk.email);
    expect(staff.page.html).toContain("職員のアカウントはLINEと連携できません");
    expect(await linkedWith(clerk.id)).toEqual([]);

    const bare = await createCitizen();
    const credentials = z
      .array(z.looseObject({ id: z.string() }))
      .parse(await adminOk("GET", `users/${bare.id}/credentials`));
    for (const { id } of credentials) await adminOk("DELETE", `users/${bare.id}/credentials/${id}`);
    const nothing = await proveAtFirstSignIn(newLinePerson(), bare.email);
    expect(nothing.page.html).toContain("パスワードもパスキーもない");
    expect(await linkedWith(bare.id)).toEqual([]);
  });
});

/** As the portal asks. */
const ASKED = { kc_action: "machi-link-line", prompt: "login", max_age: "0" };

/** Signs in by e-mail in order to link LINE, up to the page that asks. */
async function askToLink(person: Person) {
  const visitor = newBrowser();
  const addressPage = await visitor.open(authorizationRequest(ASKED).url);
  const codePage = await giveAddressAndPassword(visitor, addressPage, person);
  const consents = await visitor.submit(codePage, { code: await nextCode(person.email) });
  return { page: await agreeToAll(visitor, consents), visitor };
}

/** Presses the button and signs in at LINE. */
async function linkAtLine(visitor: Visitor, asking: Page, person: LinePerson): Promise<Page> {
  const login = await press(visitor, asking, "confirm");
  const listed = login.html.split("<li>").find((item) => item.includes(person.name));
  const persona = /name="persona" value="([^"]*)"/.exec(listed ?? "")?.[1];
  const next = await visitor.submit(
    login,
    persona === undefined ? { name: person.name, email: "" } : { persona, method: "pwd" },
  );
  return next.html.includes('name="decision"')
    ? await visitor.submit(next, { decision: "allow" })
    : next;
}

describe("ID-6: a citizen links LINE from the portal", () => {
  it("ID-6: after a sign-in of its own in two steps, with an event, and it signs in afterwards", async () => {
    const citizen = await createCitizen();
    const person = newLinePerson();
    const { page, visitor } = await askToLink(citizen);
    expect(page.html).toContain(citizen.email);
    const end = await linkAtLine(visitor, page, person);
    expect(toldToPortal(end)).toEqual({ action: "machi-link-line", status: "success" });
    const [lineUserId] = await linkedWith(citizen.id);
    expect(lineUserId).toMatch(/^u[0-9a-f]{32}$/i);
    const user = await userByEmail(citizen.email);
    expect(user?.attributes.line_user_id).toHaveLength(1);
    const [line] = await recorded(citizen.id);
    expect(line?.details).toMatchObject({ identity_provider: "line" });
    expect((await comeFromLine(person)).page.html).toContain('name="code"');
  });

  it("ID-5: a LINE account that is somebody else's is refused, and can be left", async () => {
    const owner = newLinePerson();
    await signUpWithLine(owner);
    deleteLater((await userByEmail(owner.email))!.id);
    const citizen = await createCitizen();
    const { page, visitor } = await askToLink(citizen);
    const again = await linkAtLine(visitor, page, owner);
    expect(again.html).toContain("ほかの方の登録と連携しています");
    expect(await linkedWith(citizen.id)).toEqual([]);
    expect(toldToPortal(await press(visitor, again, "cancel")).status).toBe("cancelled");
  });

  it("ID-6: who turns back at LINE comes back to the page that asks", async () => {
    const citizen = await createCitizen();
    const { page, visitor } = await askToLink(citizen);
    const login = await press(visitor, page, "confirm");
    const decision = await visitor.submit(login, { name: newLinePerson().name, email: "" });
    const again = await visitor.submit(decision, { decision: "cancel" });
    expect(again.html).toContain("LINEの画面で取りやめた");
    expect(again.html).toContain('value="confirm"');
    expect(await linkedWith(citizen.id)).toEqual([]);
  });

  it("ID-6: who comes back from LINE when changes were locked meanwhile is told so", async () => {
    const citizen = await createCitizen();
    const { page, visitor } = await askToLink(citizen);
    const login = await press(visitor, page, "confirm");
    const decision = await visitor.submit(login, { name: newLinePerson().name, email: "" });
    await lockChanges(citizen);
    const refused = await visitor.submit(decision, { decision: "allow" });
    expect(refused.html).toContain(LOCKED);
    expect(await linkedWith(citizen.id)).toEqual([]);
  });

  it("ID-6: an open session alone does not do", async () => {
    const citizen = await createCitizen();
    const { page, visitor } = await askToLink(citizen);
    await press(visitor, page, "cancel");
    const { url } = authorizationRequest({ kc_action: "machi-link-line" });
    const stale = await visitor.open(url);
    expect(stale.html).not.toContain('value="confirm"');
    expect(await linkedWith(citizen.id)).toEqual([]);
  });
});

describe("ID-2: LINE's automatic sign-in fails", () => {
  const hint = { kc_idp_hint: "line" };

  it("ID-2: a page of ours leads to LINE again, without automatic sign-in, and it ends well", async () => {
    await lineFaults({ autoLogin: "fails" });
    const visitor = newBrowser();
    const failed = await visitor.open(authorizationRequest(hint).url);
    expect(failed.status).toBe(200);
    expect(new URL(failed.url).pathname).toBe("/realms/city/broker/line/endpoint");
    expect(failed.html).toContain("LINEで自動でログインできませんでした");
    const retry = /href="([^"]*\/broker\/line\/login[^"]*)"/.exec(failed.html)?.[1];
    const login = await visitor.open(retry!.replaceAll("&amp;", "&"));
    const sent = new URL(login.url).searchParams;
    expect(sent.get("disable_auto_login")).toBe("true");
    expect(sent.get("bot_prompt")).toBe("normal");
    const next = await visitor.submit(login, { name: newLinePerson().name, email: "" });
    const back = await visitor.submit(next, { decision: "allow" });
    expect(back.html).toContain('name="email"');
    expect(await takeMail("nobody@example.jp")).toBeUndefined();
  });

  it("ID-2: in a browser without a sign-in it says where to start again, and nothing more", async () => {
    const url = `${endpoints.realm}/broker/line/endpoint?code=worthless&state=foreign`;
    const page = await newBrowser().open(url);
    expect(page.status).toBe(200);
    expect(page.html).toContain("もう一度ログインしてください");
    expect(page.html).not.toMatch(/href="[^"]*\/broker\/line\/login/);
  });
});
