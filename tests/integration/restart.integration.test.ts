import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { authorizationRequest } from "../support/authorization.ts";
import { sql } from "../support/database.ts";
import { order } from "../support/stack.ts";
import type { AuthenticatorApp } from "../support/totp.ts";
import { citizenWithApp, isSignedIn, tryCode, wrongCode } from "./support/app-codes.ts";
import { FACTOR_ACTIONS } from "./support/factor-changes.ts";
import { createCitizen, deleteCreatedPeople, type Person } from "./support/people.ts";
import { signIn, type SignedIn } from "./support/sign-in.ts";

const LONG = 300_000;
const MOST_WRONG_CODES = 10;
/** Longer than a sign-in counts as of a moment ago. */
const AGE_SECONDS = 400;

let guessedAt: { person: Person; app: AuthenticatorApp };
let citizen: Person;
let session: SignedIn;

/** Has a session begin earlier than it did; a server that runs would not look. */
async function age({ id }: Person): Promise<void> {
  await sql(
    "keycloak",
    `UPDATE keycloak.offline_user_session
        SET data = jsonb_set(data::jsonb, '{notes,AUTH_TIME}',
              to_jsonb(((data::jsonb #>> '{notes,AUTH_TIME}')::bigint - $2::bigint)::text))::text
      WHERE user_id = $1`,
    [id, AGE_SECONDS],
  );
}

beforeAll(async () => {
  guessedAt = await citizenWithApp();
  for (let n = 0; n < MOST_WRONG_CODES; n++) await tryCode(guessedAt.person, wrongCode(n));
  citizen = await createCitizen();
  session = await signIn(citizen);
  await order("stop", "keycloak");
  await age(citizen);
  await order("start", "keycloak");
}, LONG);

afterAll(deleteCreatedPeople);

describe("after a restart of Keycloak", () => {
  it("ID-4: wrong guesses from before are still counted", async () => {
    const { person, app } = guessedAt;
    const page = await tryCode(person, app.code());
    expect(isSignedIn(page)).toBe(false);
    expect(page.html).toContain("間違いが続いた");
  });

  it("ID-6: a session from before is still one", async () => {
    const page = await session.visitor.open(authorizationRequest({ prompt: "none" }).url);
    expect(new URL(page.leftFor ?? "").searchParams.get("code")).toBeTruthy();
  });
});

describe("ID-6: a session that was begun longer ago", () => {
  it.each(FACTOR_ACTIONS)(
    "ID-6: does not do for $what: the steps are asked anew",
    async (asked) => {
      const action = await asked.action(citizen);
      const page = await session.visitor.open(authorizationRequest({ kc_action: action }).url);
      expect(page.html).toContain('name="password"');
      expect(page.html).not.toContain(`"${asked.field}"`);
      const codePage = await session.visitor.submit(page, { password: citizen.password });
      expect(codePage.html).toContain('name="code"');
    },
  );
});
