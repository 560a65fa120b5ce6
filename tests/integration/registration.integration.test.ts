import { afterAll, describe, expect, it, vi } from "vitest";
import { admin } from "../support/admin.ts";
import { redeem } from "../support/authorization.ts";
import { sql, versionOf } from "../support/database.ts";
import { takeMail } from "../support/mailbox.ts";
import { agreeToAll, isConsentPage } from "./support/consents.ts";
import { eventsOf } from "./support/leaving.ts";
import { comeFromLine, newLinePerson, userByEmail } from "./support/line.ts";
import { nextCode } from "./support/mailbox.ts";
import { createCitizen, deleteCreatedPeople, deleteLater } from "./support/people.ts";
import { register, registerUpToChoice, registerUpToConsents } from "./support/registration.ts";
import { claims } from "./support/sign-in.ts";

afterAll(deleteCreatedPeople);

const PASSWORD = "a quiet harbour town";
const newAddress = () => `registration-${crypto.randomUUID()}@example.jp`;

async function isUnfinished(userId: string): Promise<boolean> {
  const statement = "SELECT 1 FROM keycloak.machi_unfinished_registration WHERE user_id = $1";
  return (await sql("keycloak", statement, [userId])).length > 0;
}

/** Lets a registration have been begun so many hours ago. */
async function begunHoursAgo(userId: string, hours: number): Promise<void> {
  const statement =
    "UPDATE keycloak.machi_unfinished_registration SET begun_at = now() - make_interval(hours => $2) WHERE user_id = $1";
  await sql("keycloak", statement, [userId, hours]);
}

async function waitUntilRemoved(userId: string): Promise<void> {
  await vi.waitFor(async () => expect((await admin("GET", `users/${userId}`)).status).toBe(404), {
    timeout: 20_000,
    interval: 200,
  });
}

describe("ID-3: registration asks for a passkey or a password", () => {
  it("ID-3: with a password it ends at two steps, and says which", async () => {
    const email = newAddress();
    const { page, visitor, verifier } = await registerUpToConsents(email, PASSWORD);
    const { leftFor } = await agreeToAll(visitor, page);
    const token = claims((await redeem(leftFor!, verifier)).accessToken);
    expect(token.acr).toBe("two-step");
    expect(token.amr).toEqual(["email", "pwd"]);
    const user = await userByEmail(email);
    deleteLater(user!.id);
    expect(user).toMatchObject({ emailVerified: true });
    expect(await isUnfinished(user!.id)).toBe(false);
  });

  it("ID-4: who changes their mind about a passkey chooses anew, behind the proven address", async () => {
    const email = newAddress();
    const { page, visitor, verifier } = await registerUpToChoice(email);
    const passkeyPage = await visitor.submit(page, { method: "passkey" });
    expect(passkeyPage.html).toContain("パスキー");
    const begun = await userByEmail(email);
    expect(await isUnfinished(begun!.id)).toBe(true);

    const choice = await visitor.submit(passkeyPage, { action: "another-way" });
    expect(await userByEmail(email)).toBeUndefined();
    expect(await takeMail(email)).toBeUndefined();
    const passwordPage = await visitor.submit(choice, { method: "password" });
    const consents = await visitor.submit(passwordPage, {
      password: PASSWORD,
      "password-confirm": PASSWORD,
    });
    const { leftFor } = await agreeToAll(visitor, consents);
    const token = claims((await redeem(leftFor!, verifier)).accessToken);
    expect(token.acr).toBe("two-step");
    expect(token.amr).toEqual(["email", "pwd"]);
    deleteLater((await userByEmail(email))!.id);
  });

  it("ID-4: nobody gets round the passkey they chose: a passkey that is none is refused", async () => {
    const email = newAddress();
    const { page, visitor } = await registerUpToChoice(email);
    const passkeyPage = await visitor.submit(page, { method: "passkey" });
    const forged = { clientDataJSON: "e30", attestationObject: "oA", publicKeyCredentialId: "AA" };
    const again = await visitor.submit(passkeyPage, forged);
    expect(again.leftFor).toBeUndefined();
    expect(isConsentPage(again)).toBe(false);
    expect(again.html).toContain("パスキーを作れませんでした");
    deleteLater((await userByEmail(email))!.id);
  });
});

describe("ID-11: an account whose registration is not finished does not stay", () => {
  it("ID-11: declining the terms removes the account, and the address can register again", async () => {
    const email = newAddress();
    const { page, visitor } = await registerUpToConsents(email, PASSWORD);
    const { id } = (await userByEmail(email))!;
    const end = await visitor.submit(page, { action: "decline" });
    expect(end.leftFor).toBeUndefined();
    expect(end.html).toContain("登録をやめました");
    expect(await userByEmail(email)).toBeUndefined();
    expect(await versionOf(id)).toBeGreaterThan(0);
    const [event] = await eventsOf(id, "DELETE_ACCOUNT");
    expect(event?.details).toEqual({ act: "registration_declined" });
    expect((await register(email, PASSWORD)).leftFor).toBeDefined();
    deleteLater((await userByEmail(email))!.id);
  });

  it("ID-7: an address whose registration was left in the middle can register at once", async () => {
    const email = newAddress();
    await registerUpToConsents(email, PASSWORD);
    const before = await userByEmail(email);
    expect((await register(email, PASSWORD)).leftFor).toBeDefined();
    const after = await userByEmail(email);
    deleteLater(after!.id);
    expect(after!.id).not.toBe(before!.id);
    expect((await eventsOf(before!.id, "DELETE_ACCOUNT"))[0]?.details).toEqual({
      act: "registration_restarted",
    });
  });

  it("ID-11: what nobody finished within a day is removed by the clock, and audited", async () => {
    const email = newAddress();
    await registerUpToConsents(email, PASSWORD);
    const { id } = (await userByEmail(email))!;
    await begunHoursAgo(id, 25);
    await waitUntilRemoved(id);
    expect((await eventsOf(id, "DELETE_ACCOUNT"))[0]?.details).toEqual({
      act: "registration_abandoned",
    });
  });

  it("ID-2: so is an account that a first sign-in with LINE left before the consents", async () => {
    const person = newLinePerson();
    const { page, visitor } = await comeFromLine(person);
    const codePage = await visitor.submit(page, { email: person.email });
    await visitor.submit(codePage, { code: await nextCode(person.email) });
    const { id } = (await userByEmail(person.email))!;
    expect(await isUnfinished(id)).toBe(true);
    await begunHoursAgo(id, 25);
    await waitUntilRemoved(id);
  });

  it("ID-11: the clock leaves alone whom staff made, and who has agreed", async () => {
    const made = await createCitizen();
    expect(await isUnfinished(made.id)).toBe(false);
    const email = newAddress();
    await register(email, PASSWORD);
    const { id } = (await userByEmail(email))!;
    deleteLater(id);
    // Even with a row that should not be there.
    await sql(
      "keycloak",
      "INSERT INTO keycloak.machi_unfinished_registration SELECT id, realm_id, now() - interval '3 days' FROM keycloak.user_entity WHERE id = $1",
      [id],
    );
    await vi.waitFor(async () => expect(await isUnfinished(id)).toBe(false), {
      timeout: 20_000,
      interval: 200,
    });
    expect((await admin("GET", `users/${id}`)).status).toBe(200);
    expect((await admin("GET", `users/${made.id}`)).status).toBe(200);
  });
});
