import { afterAll, describe, expect, it } from "vitest";
import { sql } from "../support/database.ts";
import { nextCode } from "./support/mailbox.ts";
import { createCitizen, deleteCreatedPeople, type Person } from "./support/people.ts";
import { beginReset } from "./support/reset.ts";

const LONG = 180_000;
/** Wrong codes of one citizen from one network, and of one mail (keycloak/README.md, one-time codes). */
const PER_ACCOUNT_AND_NETWORK = 15;
const PER_CODE = 5;
/** What the page says of the refusal (theme/src/login/messages/code.ts). */
const TOO_MANY = "間違いが続いたため";

afterAll(deleteCreatedPeople);

async function atCodePage({ email }: Person) {
  const { visitor, page } = await beginReset();
  return { visitor, page: await visitor.submit(page, { email }) };
}

/** Guesses wrongly until nobody may from this network. */
async function exhaust(person: Person): Promise<void> {
  for (let wrong = 0; wrong < PER_ACCOUNT_AND_NETWORK; wrong += PER_CODE) {
    const { visitor, page } = await atCodePage(person);
    const right = Number(await nextCode(person.email));
    let current = page;
    for (let n = 1; n <= PER_CODE; n += 1) {
      const code = String((right + n) % 1_000_000).padStart(6, "0");
      current = await visitor.submit(current, { code });
    }
  }
}

describe("ID-7: guesses at the codes of a reset", () => {
  it(
    "ID-7: from one network close it there, and keep the citizen out of no other",
    { timeout: LONG },
    async () => {
      const person = await createCitizen();
      await exhaust(person);
      expect((await atCodePage(person)).page.html).toContain(TOO_MANY);
      // All of a test's visitors come from one network: what was counted is put down to another one.
      await sql(
        "keycloak",
        `DELETE FROM keycloak.machi_attempt_counter AS counter
          WHERE scope LIKE '%-and-network' AND factor LIKE 'email-code%' AND owner IN
            (SELECT owner FROM keycloak.machi_attempt_counter
              WHERE hits[1] = counter.hits[1] AND cardinality(hits) = $1)`,
        [PER_ACCOUNT_AND_NETWORK],
      );
      const { visitor, page } = await atCodePage(person);
      const proven = await visitor.submit(page, { code: await nextCode(person.email) });
      expect(proven.html).toContain("password-new");
    },
  );
});
