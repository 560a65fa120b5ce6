import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { endpoints } from "../support/endpoints.ts";
import { without } from "../support/stack.ts";
import { decide } from "../support/citizen-api.ts";
import { sql } from "../support/database.ts";
import { openOneStepClient, oneStepToken } from "./support/one-step.ts";
import { createCitizen, deleteCreatedPeople, type Person } from "./support/people.ts";
import { realmPurposes } from "./support/purposes.ts";
import { claims, signIn, signOut } from "./support/sign-in.ts";

const SOON = { timeout: 20_000, interval: 200 };

const answerSchema = z.object({
  tools: z.array(
    z.object({
      id: z.string(),
      state: z.string(),
      data: z.array(z.string()),
      sent_at: z.iso.datetime().nullable(),
      removed_at: z.iso.datetime().nullable(),
      receipt: z.string().nullable(),
      tool_away: z.boolean(),
    }),
  ),
});

const ask = (token?: string) =>
  fetch(`${endpoints.gateway}/citizen/deliveries`, {
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
  });

/** What the gateway says of one tool to whom the token speaks for. */
async function told(token: string, tool: string) {
  const answer = await ask(token);
  if (answer.status !== 200) throw new Error(`The gateway answered ${answer.status}.`);
  const { tools } = answerSchema.parse(await answer.json());
  return tools.find(({ id }) => id === tool)!;
}

/** Gives or takes back the consent to a purpose. */
async function decideOn(token: string, purpose: string, given: boolean): Promise<void> {
  const { version } = (await realmPurposes()).find(({ code }) => code === purpose)!;
  const { status } = await decide(token, [{ purpose, version, given }]);
  if (status !== 200) throw new Error(`The consent was not taken: ${status}.`);
}

let closeOneStepClient: () => Promise<void>;
let hanako: Person;
let token: string;

beforeAll(async () => {
  closeOneStepClient = await openOneStepClient(["basic", "assurance", "deliveries"]);
  hanako = await createCitizen({ lastName: ["酒田"] });
  // At the first sign-in everything is agreed to.
  token = (await signIn(hanako)).accessToken;
});

afterAll(async () => {
  await closeOneStepClient();
  await deleteCreatedPeople();
});

describe("ID-11: citizens see what has gone to which tool", () => {
  it("under the portal's name for them, and yet their own deliveries", async () => {
    expect(claims(token).sub).not.toBe(hanako.id);
    await expect
      .poll(() => told(token, "kintone"), SOON)
      .toMatchObject({ state: "held", removed_at: null, tool_away: false });
    const { receipt, data } = await told(token, "kintone");
    const [row] = await sql(
      "connectors",
      "select receipt from connectors.ledger where connector = 'kintone' and citizen_id = $1",
      [hanako.id],
    );
    expect(receipt).toBe(row!.receipt);
    expect(data).toEqual(["name", "email", "line_linked"]);
    expect(await told(token, "kanameto")).toMatchObject({ state: "not-held" });
    await expect.poll(async () => (await told(token, "sugumail")).state, SOON).toBe("held");
  });

  it("nobody else's: two citizens have two receipts", async () => {
    const other = await signIn(await createCitizen());
    await expect
      .poll(async () => (await told(other.accessToken, "kintone")).state, SOON)
      .toBe("held");
    const receipts = [await told(token, "kintone"), await told(other.accessToken, "kintone")];
    expect(new Set(receipts.map(({ receipt }) => receipt)).size).toBe(2);
  });

  it("a consent taken back: removed, and when", async () => {
    const { accessToken } = await signIn(await createCitizen());
    await expect.poll(async () => (await told(accessToken, "kintone")).state, SOON).toBe("held");
    await decideOn(accessToken, "id-management", false);
    await expect
      .poll(() => told(accessToken, "kintone"), SOON)
      .toMatchObject({ state: "removed", data: [], receipt: null, sent_at: null });
    expect((await told(accessToken, "kintone")).removed_at).not.toBeNull();
  });

  it("taken back while the tool is away: on its way, and the tool is said to be away", async () => {
    const { accessToken } = await signIn(await createCitizen());
    await expect.poll(async () => (await told(accessToken, "kintone")).state, SOON).toBe("held");
    await without("kintone", async () => {
      await decideOn(accessToken, "id-management", false);
      await expect
        .poll(() => told(accessToken, "kintone"), SOON)
        .toMatchObject({ state: "removing", tool_away: true });
    });
    await expect
      .poll(() => told(accessToken, "kintone"), { ...SOON, timeout: 90_000 })
      .toMatchObject({ state: "removed", tool_away: false });
  }, 120_000);

  it("somebody whom no tool was ever told of", async () => {
    const { accessToken } = await signIn(await createCitizen());
    for (const code of ["id-management", "news", "disaster"]) {
      await decideOn(accessToken, code, false);
    }
    await expect
      .poll(async () => (await told(accessToken, "kanameto")).state, SOON)
      .toBe("not-held");
  });
});

describe("ID-2: the gateway takes the citizen's own token of two steps only", () => {
  it("without a token, or with a text that is none: 401", async () => {
    expect((await ask()).headers.get("www-authenticate")).toBe("Bearer");
    for (const text of ["not-a-token", `${token.slice(0, -8)}AAAAAAAA`, randomUUID()]) {
      expect((await ask(text)).status).toBe(401);
    }
  });

  it("of one step: 403, and what to sign in with", async () => {
    const answer = await ask(await oneStepToken(hanako));
    expect(answer.status).toBe(403);
    expect(answer.headers.get("www-authenticate")).toContain('acr_values="two-step mynumber"');
  });

  it("for another interface, an ID token, or after the sign-out: 401", async () => {
    await closeOneStepClient();
    closeOneStepClient = await openOneStepClient(["basic", "assurance", "citizen-api"]);
    expect((await ask(await oneStepToken(hanako))).status).toBe(401);

    const citizen = await signIn(await createCitizen());
    expect((await ask(citizen.idToken)).status).toBe(401);
    expect((await ask(citizen.accessToken)).status).toBe(200);
    await signOut(citizen);
    expect((await ask(citizen.accessToken)).status).toBe(401);
  });

  it("OP-4: while Keycloak is away it says so, and recovers by itself", async () => {
    await without("keycloak", async () => {
      const answer = await ask(token);
      expect(answer.status).toBe(503);
      expect(await answer.json()).toMatchObject({ error: "unavailable" });
    });
    await expect.poll(async () => (await ask(token)).status, SOON).toBe(200);
  }, 180_000);
});
