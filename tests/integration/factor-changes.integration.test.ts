import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { admin, adminOk } from "../support/admin.ts";
import { linesAbout } from "../support/audit.ts";
import { authorizationRequest } from "../support/authorization.ts";
import { endpoints, realmUrl } from "../support/endpoints.ts";
import { newAuthenticatorApp, totp } from "../support/totp.ts";
import { Visitor, type Page } from "../support/visitor.ts";
import { agreeToAll } from "./support/consents.ts";
import {
  credentialsOf,
  FACTOR_ACTIONS,
  lockChanges,
  signInFor,
  type FactorAction,
} from "./support/factor-changes.ts";
import { toldToPortal } from "./support/leaving.ts";
import { oneStepSignIn, openOneStepBrowserClient } from "./support/one-step.ts";
import { createCitizen, deleteCreatedPeople, enrolApp, type Person } from "./support/people.ts";
import { passBothSteps, signIn } from "./support/sign-in.ts";

afterAll(deleteCreatedPeople);

/** Whether a page is the one that makes the change. */
const makes = ({ html }: Page, { field }: FactorAction) =>
  html.includes(`name="${field}"`) || html.includes(`id="${field}"`);

const errorsOf = async ({ id }: Person) =>
  (await linesAbout(id)).filter(({ outcome }) => outcome === "failure").map(({ error }) => error);

const kindsOf = async (person: Person) => (await credentialsOf(person)).map(({ type }) => type);

describe("ID-6: a change of a way in", () => {
  it.each(FACTOR_ACTIONS)(
    "ID-6: $what has its page after both steps, taken for it",
    async (asked) => {
      const person = await createCitizen();
      const action = await asked.action(person);
      // Another way to begin a sign-in, so that the password is not the last.
      const line = { userId: `U${person.id.replaceAll("-", "")}`, userName: "citizen" };
      await adminOk("POST", `users/${person.id}/federated-identity/line`, line);
      const { page } = await signInFor(person, action);
      expect(makes(page, asked)).toBe(true);
      expect(await kindsOf(person), "nothing is changed by opening it").toEqual(["password"]);
    },
  );

  it("ID-6: the last way in is not removed", async () => {
    const person = await createCitizen();
    const [password] = await credentialsOf(person);
    const { page } = await signInFor(person, `delete_credential:${password!.id}`);
    expect(page.status).toBe(403);
    expect(page.html).toContain("これを削除すると、ログインできなくなります");
    expect(await errorsOf(person)).toEqual(["lastWayIn"]);
    await signIn(person);
  });

  it.each(FACTOR_ACTIONS)(
    "ID-6: while changes are locked, $what is refused and recorded",
    async (asked) => {
      const person = await createCitizen();
      await lockChanges(person);
      const { page } = await signInFor(person, await asked.action(person));
      expect(page.status).toBe(403);
      expect(page.html).toContain("安全のため、いまは変更できません");
      expect(makes(page, asked)).toBe(false);
      expect(await errorsOf(person)).toEqual(["changesLocked"]);
    },
  );

  it("ID-6: a page that was open when changes were locked changes nothing any more", async () => {
    const person = await createCitizen();
    const { visitor, page } = await signInFor(person, "UPDATE_PASSWORD");
    await lockChanges(person);
    const password = `Theirs-${crypto.randomUUID()}`;
    const answer = await visitor.submit(page, {
      "password-new": password,
      "password-confirm": password,
    });
    expect(answer.status).toBe(403);
    await signIn(person);
  });
});

describe("ID-6: a sign-in of one step, were there one", () => {
  let close: () => Promise<void>;
  beforeAll(async () => {
    close = await openOneStepBrowserClient();
  });
  afterAll(() => close());

  it.each(FACTOR_ACTIONS)("ID-6: makes no change: $what", async (asked) => {
    const person = await createCitizen();
    const page = await oneStepSignIn(person, { kc_action: await asked.action(person) });
    expect(page.status).toBe(403);
    expect(page.html).toContain("もう一度ログインしてから変更してください");
    expect(makes(page, asked)).toBe(false);
    expect(await errorsOf(person)).toContain("changeNotFresh");
    expect(await kindsOf(person)).toEqual(["password"]);
  });
});

describe("ID-6: ways round the pages", () => {
  it("ID-6: a page of the sign-in takes no answer to one that was not asked for", async () => {
    const person = await createCitizen();
    const { visitor, page } = await passBothSteps(person);
    const here = /<form\b[^>]*\saction="([^"]*)"/.exec(page.html)?.[1] ?? "";
    const target = new URL(here.replaceAll("&amp;", "&"), page.url);
    const key = "a".repeat(20);
    for (const execution of ["CONFIGURE_TOTP", "UPDATE_PASSWORD", "delete_credential"]) {
      target.searchParams.set("execution", execution);
      const answer = await fetch(target, {
        method: "POST",
        redirect: "manual",
        headers: { cookie: visitor.cookiesFor(page.url) },
        body: new URLSearchParams({
          totpSecret: key,
          totp: totp(key),
          "password-new": "Theirs-2026",
          "password-confirm": "Theirs-2026",
        }),
      });
      await answer.text();
    }
    expect(await kindsOf(person)).toEqual(["password"]);
    await signIn(person);
  });

  it("ID-6: somebody else's factor is not removed", async () => {
    const other = await createCitizen();
    await enrolApp(other, newAuthenticatorApp());
    const person = await createCitizen();
    for (const { id } of await credentialsOf(other)) {
      const { visitor, page } = await signInFor(person, `delete_credential:${id}`);
      if (page.html.includes('name="accept"')) await visitor.submit(page, { accept: "" });
    }
    expect((await kindsOf(other)).sort()).toEqual(["otp", "password"]);
  });

  it.each([
    "webauthn-register",
    "UPDATE_EMAIL",
    "UPDATE_PROFILE",
    "VERIFY_EMAIL",
    "delete_account",
    "idp_link:line",
    "machi-first-passkey",
    "machi-staff-factor",
  ])("ID-6: %s, which no application may begin, does nothing", async (action) => {
    const person = await createCitizen();
    const { page } = await signInFor(person, action);
    expect(toldToPortal(page).status).not.toBe("success");
    expect(page.html).not.toMatch(/name="(email|accept|firstName|authenticatorLabel|way)"/);
    expect(await kindsOf(person)).toEqual(["password"]);
  });

  it.each(["credentials", "linked-accounts", "sessions", ""])(
    "ID-6: Keycloak's account API is closed: %s",
    async (path) => {
      const { accessToken } = await signIn(await createCitizen());
      const answer = await fetch(realmUrl(`account/${path}`), {
        headers: { authorization: `Bearer ${accessToken}`, accept: "application/json" },
      });
      expect(answer.status).toBeGreaterThanOrEqual(400);
    },
  );

  it("ID-6: a citizen's token is nothing at the Admin API, where credentials can be set", async () => {
    const person = await createCitizen();
    const { accessToken } = await signIn(person);
    for (const [method, path] of [
      ["GET", "credentials"],
      ["PUT", "reset-password"],
      ["PUT", "disable-credential-types"],
      ["PUT", "execute-actions-email"],
    ] as const) {
      const answer = await fetch(
        `${endpoints.adminHost}/admin/realms/city/users/${person.id}/${path}`,
        {
          method,
          headers: { authorization: `Bearer ${accessToken}`, "content-type": "application/json" },
          ...(method === "PUT" && { body: "[]" }),
        },
      );
      expect(answer.status, path).toBe(403);
    }
    expect((await admin("GET", `users/${person.id}`)).status).toBe(200);
  });

  it("ID-6: linking at the broker by its old address, without the steps of ours, does nothing", async () => {
    const { visitor } = await signIn(await createCitizen());
    const { url } = authorizationRequest();
    const asked = new URL(realmUrl("broker/line/link"));
    asked.search = new URLSearchParams({
      client_id: "portal",
      redirect_uri: new URL(url).searchParams.get("redirect_uri") ?? "",
      nonce: "n",
      hash: "x",
    }).toString();
    const page = await visitor.open(asked.href);
    expect(page.leftFor ?? "").not.toContain("access.line.me");
    expect(page.leftFor ?? "").not.toContain(new URL(endpoints.line).host);
  });
});

describe("ID-6: an app is added by its page", () => {
  it("ID-6: and is then a way for the second step, told and recorded", async () => {
    const person = await createCitizen();
    const { visitor, page } = await signInFor(person, "CONFIGURE_TOTP");
    const key = /name="totpSecret"[^>]*value="([^"]*)"/.exec(page.html)?.[1] ?? "";
    const end = await visitor.submit(page, {
      totp: newAuthenticatorApp(key).code(),
      userLabel: "",
    });
    expect(toldToPortal(end.leftFor ? end : await agreeToAll(visitor, end)).status).toBe("success");
    expect((await kindsOf(person)).sort()).toEqual(["otp", "password"]);
    const events = (await linesAbout(person.id)).map(({ event }) => event);
    expect(events).toContain("UPDATE_CREDENTIAL");
    const next = await new Visitor(endpoints.keycloak).open(authorizationRequest().url);
    expect(next.status).toBe(200);
  });
});
