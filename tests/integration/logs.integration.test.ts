import { afterAll, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { adminOk } from "../support/admin.ts";
import { authorizationRequest } from "../support/authorization.ts";
import { endpoints } from "../support/endpoints.ts";
import { logOf } from "../support/logs.ts";
import { giveAddressAndPassword } from "../support/sign-in.ts";
import { Visitor } from "../support/visitor.ts";
import { comeFromLine, lineFaults, newLinePerson } from "./support/line.ts";
import { createCitizen, deleteCreatedPeople } from "./support/people.ts";

afterAll(deleteCreatedPeople);

const eventsSchema = z.array(z.looseObject({ userId: z.string().optional(), error: z.string() }));

/** The sign-ins that failed lately, as the event log has them. */
async function failedSignIns() {
  return eventsSchema.parse(await adminOk("GET", "events?type=LOGIN_ERROR&max=20"));
}

const REFUSED = "Refused LINE's ID token";
const refusals = (log: string) => log.split(REFUSED).length;

/** Has Keycloak log something that is known, and waits for it: all before it stands there then. */
async function logUpToNow(): Promise<string> {
  const before = refusals(logOf("keycloak"));
  await lineFaults({ idToken: "wrong-nonce" });
  try {
    await comeFromLine(newLinePerson());
  } finally {
    await lineFaults({});
  }
  return await vi.waitFor(() => {
    const log = logOf("keycloak");
    expect(refusals(log)).toBeGreaterThan(before);
    return log;
  });
}

describe("OP-4: Keycloak's log", () => {
  it("OP-4: a failed sign-in leaves no address in it or in the event log, which has the sign-in", async () => {
    const { id, email: known } = await createCitizen();
    const unknown = `nobody-${crypto.randomUUID()}@example.jp`;
    for (const email of [known, unknown]) {
      const visitor = new Visitor(endpoints.keycloak);
      const page = await visitor.open(authorizationRequest().url);
      const again = await giveAddressAndPassword(visitor, page, { email, password: "wrong" });
      expect(again.html).toContain('name="password"');
    }
    const events = await failedSignIns();
    expect(events).toContainEqual(
      expect.objectContaining({ userId: id, error: "invalid_user_credentials" }),
    );
    expect(events).toContainEqual(expect.objectContaining({ error: "user_not_found" }));
    expect(JSON.stringify(events)).not.toContain(known);
    expect(JSON.stringify(events)).not.toContain(unknown);
    const log = await logUpToNow();
    expect(log.includes(known)).toBe(false);
    expect(log.includes(unknown)).toBe(false);
  });

  it("OP-4: has no warning about the realm's own settings at each request", async () => {
    const before = logOf("keycloak").length;
    const visitor = new Visitor(endpoints.keycloak);
    const page = await visitor.open(authorizationRequest().url);
    await giveAddressAndPassword(visitor, page, await createCitizen());
    expect((await logUpToNow()).slice(before)).not.toContain("deprecated");
  });
});
