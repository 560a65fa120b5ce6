import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nextMailTo } from "../integration/support/mailbox.ts";
import { createCitizen, deleteCreatedPeople, type Person } from "../integration/support/people.ts";
import { signIn } from "../integration/support/sign-in.ts";
import { authorizationRequest } from "../support/authorization.ts";
import { patchProfile, readProfile } from "../support/citizen-api.ts";
import { endpoints, realmUrl } from "../support/endpoints.ts";
import { keycloakLog } from "../support/logs.ts";
import { giveAddressAndPassword } from "../support/sign-in.ts";
import { Visitor } from "../support/visitor.ts";
import { watchAudit } from "./support/audit.ts";

let citizen: Person;

beforeAll(async () => {
  citizen = await createCitizen();
});

afterAll(deleteCreatedPeople);

const newVisitor = () => new Visitor(endpoints.keycloak);

describe("ID-3: header injection in addresses (CWE-93)", () => {
  it.each([
    "victim@example.jp\r\nBcc: everyone@example.jp",
    "victim@example.jp\nSubject: changed",
    "victim@example.jp%0d%0aBcc:everyone@example.jp",
    '"victim\r\nBcc: everyone"@example.jp',
    "victim@example.jp,everyone@example.jp",
    "victim@example.jp everyone@example.jp",
    "<script>alert(1)</script>@example.jp",
    "victim@example.jp\u0000",
    "victim@exa\u2028mple.jp",
  ])("%j is no address, and no mail goes out", async (email) => {
    const visitor = newVisitor();
    const page = await visitor.open(authorizationRequest({ prompt: "create" }).url);
    const answer = await visitor.submit(page, { email });
    expect(answer.html).toContain('name="email"');
    expect(answer.html).not.toContain('name="code"');
    expect(answer.html).not.toContain("<script>alert(1)</script>");
  });
});

describe("PO-5: header and markup injection in names (CWE-93, CWE-79)", () => {
  it("a name with a line break is refused, and nothing changes", async () => {
    const { accessToken } = await signIn(citizen);
    const { version } = await readProfile(accessToken);
    const answer = await patchProfile(accessToken, version, {
      lastName: ["酒田\r\nBcc: everyone@example.jp"],
    });
    expect([400, 422]).toContain(answer.status);
    expect((await readProfile(accessToken)).version).toBe(version);
  });

  it("markup in what a relying party says of an address is shown as it was written", async () => {
    const visitor = newVisitor();
    const login_hint = '"></script><img src=x onerror=alert(1)>';
    const { html } = await visitor.open(authorizationRequest({ login_hint }).url);
    // In the page's data it may stand, as text that ends no script.
    const shown = html.replace(/<script type="application\/json"[^>]*>[^]*?<\/script>/, "");
    expect(shown).not.toContain("<img src=x");
    expect(html).not.toContain("</script><img");
  });
});

describe("OP-6: host-header poisoning (CWE-644)", () => {
  const get = async (url: string, headers: Record<string, string>) =>
    await new Promise<{ status: number; location: string; body: string }>((resolve, reject) => {
      const outgoing = request(url, { headers }, (answer) => {
        let body = "";
        answer.setEncoding("utf8");
        answer.on("data", (chunk: string) => (body += chunk));
        answer.on("end", () =>
          resolve({
            status: answer.statusCode ?? 0,
            location: answer.headers.location ?? "",
            body,
          }),
        );
      });
      outgoing.on("error", reject);
      outgoing.end();
    });

  it.each([
    ["Host", { host: "evil.example" }],
    ["X-Forwarded-Host", { "x-forwarded-host": "evil.example" }],
    ["Forwarded", { forwarded: "host=evil.example;proto=https" }],
  ])("no address of the realm's pages or metadata follows the header %s", async (_, headers) => {
    for (const path of [authorizationRequest().url, realmUrl(".well-known/openid-configuration")]) {
      const answer = await get(path, headers);
      expect(answer.body).not.toContain("evil.example");
      expect(answer.location).not.toContain("evil.example");
    }
  });

  it.each([
    ["Host", { host: "evil.example" }],
    ["X-Forwarded-Host", { "x-forwarded-host": "evil.example" }],
  ])("no address of the portal follows the header %s", async (_, headers) => {
    for (const path of ["/", "/auth/login"]) {
      const answer = await get(`${endpoints.portal}${path}`, headers);
      expect(answer.body).not.toContain("evil.example");
      expect(answer.location).not.toContain("evil.example");
    }
  });

  it("a code's mail names no address but the city's own", async () => {
    const person = await createCitizen();
    const poisoned = await fetch(authorizationRequest().url, {
      headers: { "x-forwarded-host": "evil.example" },
    });
    expect(poisoned.status).toBe(200);
    const visitor = newVisitor();
    const page = await visitor.open(authorizationRequest().url);
    await giveAddressAndPassword(visitor, page, person);
    const { text, html } = await nextMailTo(person.email);
    const named = [...`${text} ${html ?? ""}`.matchAll(/https?:\/\/[\w.:-]+/g)].map(([one]) => one);
    const own = [endpoints.portal, endpoints.keycloak, "https://www.city.sakata.lg.jp"];
    for (const address of named) expect(own).toContain(address);
  });
});

describe("OP-4: log injection (CWE-117)", () => {
  it("what is typed in place of an address writes no line of its own, and nothing of it", async () => {
    const audit = await watchAudit();
    const marker = crypto.randomUUID();
    const forged = `x@example.jp\n2026-01-01 00:00:00,000 INFO [forged] ${marker}`;
    const visitor = newVisitor();
    const page = await visitor.open(authorizationRequest().url);
    await visitor.submit(page, { username: forged });
    const other = await visitor.open(authorizationRequest({ client_id: `portal\n${marker}` }).url);
    expect(other.status).toBe(400);
    await audit.sees({ event: "LOGIN", error: "client_not_found" });
    expect(keycloakLog()).not.toContain(marker);
  });
});
