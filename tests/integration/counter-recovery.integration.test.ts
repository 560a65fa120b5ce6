import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { admin, adminOk } from "../support/admin.ts";
import { sql } from "../support/database.ts";
import type { Page, Visitor } from "../support/visitor.ts";
import { tryCounterCode } from "./support/counter-codes.ts";
import { eventsOf } from "./support/leaving.ts";
import { nextCode, nextMailTo } from "./support/mailbox.ts";
import type { StaffMember } from "../support/staff.ts";
import { createCitizen, deleteCreatedPeople, makeStaff, type Person } from "./support/people.ts";
import { setPassword } from "./support/reset.ts";
import { passBothSteps, signIn } from "./support/sign-in.ts";
import { callerWith, newStaff, staffToken } from "./support/staff.ts";

const NEW_PASSWORD = "Recovered-harbour-2026";
const ISSUED = z.strictObject({
  code: z.string().regex(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/),
  expires_at: z.iso.datetime(),
});

let clerk: StaffMember;
let ask: (body: unknown) => Promise<Response>;

const asking = (token: string) => (body: unknown) =>
  callerWith(token)("POST", "counter-recovery", body);

async function issue(person: Person, reason = "lost-everything"): Promise<string> {
  const answer = await ask({ userId: person.id, reason });
  expect(answer.status).toBe(201);
  return ISSUED.parse(await answer.json()).code;
}

/** Proves the address that the account is to have. */
async function proveAddress(visitor: Visitor, page: Page, email: string): Promise<Page> {
  const codePage = await visitor.submit(page, { email });
  return await visitor.submit(codePage, { code: await nextCode(email) });
}

beforeAll(async () => {
  clerk = await newStaff("help-desk");
  ask = asking(await staffToken(clerk));
});

afterAll(deleteCreatedPeople);

describe("ID-7: a code of the counter", () => {
  it("ID-7: is given by the help desk, kept as a hash, recorded, and the citizen is told", async () => {
    const person = await createCitizen();
    const code = await issue(person, "lost-address");
    const [row] = await sql(
      "keycloak",
      "SELECT code_hash, issued_by, extract(epoch FROM expires_at - issued_at)::int AS life FROM keycloak.machi_counter_code WHERE user_id = $1",
      [person.id],
    );
    expect(row).toMatchObject({ issued_by: clerk.id, life: 30 * 60 });
    expect(JSON.stringify(row)).not.toContain(code.replaceAll("-", ""));
    const mail = await nextMailTo(person.email);
    expect(mail.text).toContain("復旧コードを発行しました");
    expect(mail.text).not.toContain(code);
    const events = await eventsOf(person.id, "CUSTOM_REQUIRED_ACTION");
    expect(events).toMatchObject([
      { details: { act: "counter_code_issued", staff: clerk.id, reason: "lost-address" } },
    ]);
  });

  it("ID-10: is refused to who is not at the help desk, for staff, for nobody, and without a reason", async () => {
    const person = await createCitizen();
    const { accessToken } = await signIn(await createCitizen());
    const body = { userId: person.id, reason: "misused" };
    expect((await asking(accessToken)(body)).status).toBe(403);
    expect((await asking("none")(body)).status).toBe(401);
    expect((await ask({ ...body, userId: crypto.randomUUID() })).status).toBe(404);
    expect((await ask({ ...body, reason: "because" })).status).toBe(400);
    expect((await ask({ reason: "misused" })).status).toBe(400);
    // Administrators of another realm hold no role of the city.
    expect((await admin("POST", "counter-recovery", body)).status).toBe(403);
    const staff = await createCitizen();
    await makeStaff(staff);
    const refused = await ask({ ...body, userId: staff.id });
    expect(refused.status).toBe(409);
    expect(await refused.json()).toMatchObject({ error: "not_a_citizen" });
  });
});

describe("ID-7: recovery with the code", () => {
  it("ID-7: a new address and password take the place of every old way in, once", async () => {
    const person = await createCitizen();
    const session = await signIn(person);
    await adminOk("PUT", `users/${person.id}`, {
      ...z.looseObject({}).parse(await adminOk("GET", `users/${person.id}`)),
      credentials: [otpCredential()],
    });
    await adminOk("POST", `users/${person.id}/federated-identity/line`, {
      identityProvider: "line",
      userId: `U${crypto.randomUUID().replaceAll("-", "")}`,
      userName: "line",
    });
    expect(await credentialTypes(person.id)).toEqual(["otp", "password"]);
    const code = await issue(person);
    await nextMailTo(person.email);

    const to = `recovered-${crypto.randomUUID()}@example.jp`;
    const { visitor, page } = await tryCounterCode(
      person.email,
      code.toLowerCase().replaceAll("-", " "),
    );
    const passwordPage = await proveAddress(visitor, page, to);
    const done = await setPassword(visitor, passwordPage, NEW_PASSWORD);
    expect(done.html).toContain("新しいパスワードを設定しました");
    expect(done.leftFor).toBeUndefined();

    expect(await credentialTypes(person.id)).toEqual(["password"]);
    expect(await adminOk("GET", `users/${person.id}/federated-identity`)).toEqual([]);
    expect(await adminOk("GET", `users/${person.id}/sessions`)).toEqual([]);
    expect(session.accessToken).toBeTruthy();
    expect(await adminOk("GET", `users/${person.id}`)).toMatchObject({ username: to, email: to });
    expect((await nextMailTo(person.email)).text).toContain("復旧しました");
    const events = await eventsOf(person.id, "CUSTOM_REQUIRED_ACTION");
    const used = events.find(({ details }) => details.act === "counter_code_used");
    expect(used?.details.removed).toBe("line otp");
    expect(JSON.stringify(used)).not.toMatch(/@example\.jp/);

    expect((await nextMailTo(to)).text).toContain("復旧しました");
    const { page: next } = await passBothSteps({ ...person, email: to, password: NEW_PASSWORD });
    expect(next.leftFor).toBeUndefined();
    expect(next.html, "another way in is set up before anything else").toContain(
      "リカバリーコードの保管",
    );
    const again = await tryCounterCode(to, code);
    expect(again.page.html).toContain("コードかメールアドレスが正しくない");
  });

  it("ID-7: a wrong, replaced or expired code, somebody else's, and an unknown address all get one answer", async () => {
    const person = await createCitizen();
    const other = await createCitizen();
    const first = await issue(person);
    const code = await issue(person);
    const answer = "コードかメールアドレスが正しくない";
    expect((await tryCounterCode(person.email, first)).page.html).toContain(answer);
    expect((await tryCounterCode(person.email, "0000-0000-0000")).page.html).toContain(answer);
    expect((await tryCounterCode(other.email, code)).page.html).toContain(answer);
    expect(
      (await tryCounterCode(`nobody-${crypto.randomUUID()}@example.jp`, code)).page.html,
    ).toContain(answer);
    expect((await tryCounterCode(person.email, "0000")).page.html).toContain("12文字");
    await sql(
      "keycloak",
      "UPDATE keycloak.machi_counter_code SET expires_at = now() WHERE user_id = $1",
      [person.id],
    );
    expect((await tryCounterCode(person.email, code)).page.html).toContain(answer);
    const refused = await eventsOf(person.id, "CUSTOM_REQUIRED_ACTION_ERROR");
    expect(refused.map(({ details }) => details.act)).toContain("counter_code_refused");
  });

  it("ID-7: guesses are limited, and a right code does not give the wrong ones back", async () => {
    const person = await createCitizen();
    const code = await issue(person);
    for (let guess = 0; guess < 10; guess += 1) {
      await tryCounterCode(person.email, `0000-0000-000${guess % 10}`);
    }
    expect((await tryCounterCode(person.email, code)).page.html).toContain("間違いが続いた");
  }, 120_000);
});

function otpCredential() {
  return {
    type: "otp",
    userLabel: "app",
    secretData: JSON.stringify({ value: "JBSWY3DPEHPK3PXP" }),
    credentialData: JSON.stringify({
      subType: "totp",
      digits: 6,
      counter: 0,
      period: 30,
      algorithm: "HmacSHA1",
    }),
  };
}

async function credentialTypes(userId: string): Promise<string[]> {
  const credentials = z.array(z.looseObject({ type: z.string() }));
  return credentials
    .parse(await adminOk("GET", `users/${userId}/credentials`))
    .map(({ type }) => type)
    .sort();
}
