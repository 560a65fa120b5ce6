import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { adminOk } from "../support/admin.ts";
import { authorizationRequest, redeem } from "../support/authorization.ts";
import { endpoints } from "../support/endpoints.ts";
import { without } from "../support/stack.ts";
import { Visitor, type Page } from "../support/visitor.ts";
import { agreeToAll } from "./support/consents.ts";
import { readInEnglish } from "./support/language.ts";
import { comeFromLine, lineFaults, newLinePerson } from "./support/line.ts";
import { nextCode } from "./support/mailbox.ts";
import { createCitizen, deleteCreatedPeople } from "./support/people.ts";
import { claims } from "./support/sign-in.ts";
import { giveAddressAndPassword } from "../support/sign-in.ts";

const AWAY = "いまLINEにつながらないため、LINEではログインできません";
const AWAY_IN_ENGLISH = "LINE cannot be reached at the moment";
const LEAVING = ["machi-withdraw", "machi-unlink-line"];

const newVisitor = () => new Visitor(endpoints.keycloak, endpoints.line);
const isAtLine = ({ url }: Page) => new URL(url).origin === new URL(endpoints.line).origin;

/** Asks to sign in with LINE, as the portal's button does. */
async function askForLine(visitor: Visitor, parameters: Record<string, string> = {}) {
  const { url, verifier } = authorizationRequest({ kc_idp_hint: "line", ...parameters });
  return { page: await visitor.open(url), verifier };
}

/** Presses the button of the sign-in form that leads to LINE. */
async function pressLine(visitor: Visitor, { url, html }: Page): Promise<Page> {
  const href = /href="([^"]*\/broker\/line\/login[^"]*)"/.exec(html)?.[1] ?? "";
  return await visitor.open(new URL(href.replaceAll("&amp;", "&"), url).href);
}

/** Waits until what Keycloak remembers of LINE has run out and it knows how LINE is now. */
const knows = (line: "away" | "there") =>
  vi.waitFor(
    async () => {
      const { page } = await askForLine(newVisitor());
      expect(isAtLine(page)).toBe(line === "there");
    },
    { timeout: 20_000, interval: 200 },
  );

async function lineIsAway(): Promise<void> {
  await lineFaults({ outage: true });
  await knows("away");
}

/** Runs `during` while only LINE's token endpoint cannot be reached. */
async function withoutTokenEndpoint(during: () => Promise<void>): Promise<void> {
  const path = "identity-provider/instances/line";
  const line = z
    .looseObject({ config: z.record(z.string(), z.string()) })
    .parse(await adminOk("GET", path));
  const tokenUrl = "http://127.0.0.1:9/oauth2/v2.1/token";
  await adminOk("PUT", path, { ...line, config: { ...line.config, tokenUrl } });
  try {
    await during();
  } finally {
    await adminOk("PUT", path, line);
  }
}

afterEach(async () => {
  await lineFaults({});
  await knows("there");
});

afterAll(deleteCreatedPeople);

describe("ID-2: signing in while LINE is away", () => {
  it("ID-2: the sign-in form comes with a message, and the e-mail address leads to the portal", async () => {
    const person = await createCitizen();
    await lineIsAway();
    const visitor = newVisitor();
    const { page, verifier } = await askForLine(visitor);
    expect(page.status).toBe(200);
    expect(page.html).toContain(AWAY);
    const codePage = await giveAddressAndPassword(visitor, page, person);
    const next = await visitor.submit(codePage, { code: await nextCode(person.email) });
    const { leftFor } = await agreeToAll(visitor, next);
    expect(claims((await redeem(leftFor!, verifier)).accessToken).acr).toBe("two-step");
  });

  it("ID-2: the form's own button, the form loaded again and its language switch do not lead to LINE", async () => {
    await lineIsAway();
    const visitor = newVisitor();
    const { page } = await askForLine(visitor);
    const pressed = await pressLine(visitor, page);
    expect(pressed.html).toContain(AWAY);
    const others = [await visitor.open(pressed.url), await readInEnglish(visitor, pressed)];
    for (const other of others) {
      expect(other.status).toBe(200);
      expect(other.html).toContain('name="username"');
    }
    const inEnglish = await pressLine(visitor, others[1]!);
    expect(inEnglish.html).toContain(AWAY_IN_ENGLISH);
  });

  it("ID-2: when nothing listens at LINE, the form comes as well", async () => {
    await without("line", async () => {
      await knows("away");
      expect((await askForLine(newVisitor())).page.html).toContain(AWAY);
    });
  });

  it("ID-2: once LINE is back, the same form leads there", async () => {
    await lineIsAway();
    const visitor = newVisitor();
    let { page } = await askForLine(visitor);
    await lineFaults({});
    await vi.waitFor(
      async () => {
        page = await pressLine(visitor, page);
        expect(isAtLine(page)).toBe(true);
      },
      { timeout: 10_000, interval: 200 },
    );
  });

  it("ID-2: when LINE goes away while the citizen is there, the form comes on the way back", async () => {
    await withoutTokenEndpoint(async () => {
      const { page } = await comeFromLine(newLinePerson());
      expect(page.status).toBe(200);
      expect(page.html).toContain(AWAY);
      expect(page.html).toContain('name="username"');
    });
  });
});

describe("ID-6: leaving while LINE is away", () => {
  it.each(LEAVING)("ID-6: %s says so and leads back to the portal", async (kc_action) => {
    await lineIsAway();
    const visitor = newVisitor();
    const { page } = await askForLine(visitor, { kc_action, prompt: "login", max_age: "0" });
    expectWayBack(page);
    expect((await readInEnglish(visitor, page)).html).toContain("we could not continue");
  });

  it.each(LEAVING)("ID-6: %s does so on the way back from LINE, too", async (kc_action) => {
    await withoutTokenEndpoint(async () => {
      const asked = { kc_action, prompt: "login", max_age: "0" };
      expectWayBack((await comeFromLine(newLinePerson(), newVisitor(), asked)).page);
    });
  });
});

/** The page tells why, leads to the portal, and asks for nothing. */
function expectWayBack({ status, html }: Page): void {
  expect(status).toBe(502);
  expect(html).toContain("いまLINEにつながらないため、手続きを進められません");
  expect(html).toContain(endpoints.portal);
  expect(html).not.toContain('name="username"');
  expect(html).not.toContain('name="email"');
}
