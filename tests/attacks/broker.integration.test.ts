import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  comeFromLine,
  lineFaults,
  newLinePerson,
  signUpWithLine,
  userByEmail,
} from "../integration/support/line.ts";
import { nextCode } from "../integration/support/mailbox.ts";
import {
  createCitizen,
  deleteCreatedPeople,
  deleteLater,
  type Person,
} from "../integration/support/people.ts";
import { adminOk } from "../support/admin.ts";
import { authorizationRequest } from "../support/authorization.ts";
import { endpoints, realmUrl } from "../support/endpoints.ts";
import { Visitor } from "../support/visitor.ts";
import { watchAudit } from "./support/audit.ts";
import { otherThan } from "./support/guesses.ts";

/** Error of an event about an answer that was refused for what it says. */
const FAILED = "identity_provider_login_failure";

/** Event of the pages between a first sign-in with LINE and its end. */
const FIRST = "IDENTITY_PROVIDER_FIRST_LOGIN";

let citizen: Person;

beforeEach(async () => {
  citizen = await createCitizen();
});

afterEach(async () => await lineFaults({}));
afterAll(deleteCreatedPeople);

const newVisitor = () => new Visitor(endpoints.keycloak, endpoints.line);
const linksOf = async (id: string) => await adminOk("GET", `users/${id}/federated-identity`);

/** How LINE's answer comes back; the emulator's redirection is stopped before the realm hears of it. */
async function answerOfLine() {
  const visitor = new Visitor(endpoints.keycloak);
  const { leftFor } = await visitor.open(authorizationRequest({ kc_idp_hint: "line" }).url);
  const asked = new URL(leftFor ?? "").searchParams;
  return { visitor, state: asked.get("state") ?? "" };
}

describe("ID-2: a forged answer of LINE signs nobody in", () => {
  it.each([
    ["a state made up", (state: string) => ({ code: "x", state: `x${state}` }), "expired_code"],
    [
      // Its last part is base64url, and one letter of that is none, however long the part was.
      "a state of our form",
      (state: string) => ({ code: "x", state: state.split(".").with(-1, "x").join(".") }),
      "invalid_request",
    ],
    ["no state", () => ({ code: "x" }), "line_auto_login_failed"],
    ["a code made up", (state: string) => ({ code: "made-up", state }), FAILED],
    ["no code", (state: string) => ({ state }), FAILED],
  ])("%s", async (_, answer, error) => {
    const audit = await watchAudit();
    const { visitor, state } = await answerOfLine();
    const query = new URLSearchParams(answer(state) as Record<string, string>);
    const page = await visitor.open(`${realmUrl("broker/line/endpoint")}?${query.toString()}`);
    expect(page.leftFor ?? "").not.toContain("code=");
    expect(page.html).not.toContain('name="code"');
    await audit.sees({ event: "IDENTITY_PROVIDER_LOGIN", error });
  });

  it("an answer to another browser's request is not taken (login CSRF)", async () => {
    const { state } = await answerOfLine();
    const victim = newVisitor();
    const query = new URLSearchParams({ code: "stolen", state });
    const audit = await watchAudit();
    const page = await victim.open(`${realmUrl("broker/line/endpoint")}?${query.toString()}`);
    expect(page.leftFor ?? "").not.toContain("code=");
    expect(page.status).toBeGreaterThanOrEqual(400);
    await audit.sees({ event: "IDENTITY_PROVIDER_LOGIN", error: "cookie_not_found" });
  });

  it.each([
    "missing",
    "wrong-key",
    "alg-none",
    "with-kid",
    "es256",
    "wrong-issuer",
    "wrong-audience",
    "expired",
    "wrong-nonce",
    "missing-nonce",
  ])(
    "an ID token with the fault %s makes no account and no session, and is audited",
    async (idToken) => {
      const audit = await watchAudit();
      await lineFaults({ idToken });
      const { page } = await comeFromLine(newLinePerson());
      expect(page.leftFor).toBeUndefined();
      await audit.sees({ event: "IDENTITY_PROVIDER_LOGIN", error: FAILED });
    },
  );
});

describe("ID-5: an account is not taken over by linking LINE to it", () => {
  it("LINE saying that it has the citizen's address links nothing: the address is proven by a code", async () => {
    const { page, visitor } = await comeFromLine({ ...newLinePerson(), email: citizen.email });
    const asked = await visitor.submit(page, { email: citizen.email });
    expect(asked.html).toContain('name="code"');
    const audit = await watchAudit();
    const wrong = await visitor.submit(asked, { code: otherThan(await nextCode(citizen.email)) });
    expect(wrong.leftFor).toBeUndefined();
    expect(await linksOf(citizen.id)).toEqual([]);
    await audit.sees({ event: FIRST, error: "invalid_user_credentials" });
  });

  it("who has the mailbox but not the password links nothing either", async () => {
    const { page, visitor } = await comeFromLine(newLinePerson());
    const asked = await visitor.submit(page, { email: citizen.email });
    const proven = await visitor.submit(asked, { code: await nextCode(citizen.email) });
    expect(proven.html).toContain('name="password"');
    const audit = await watchAudit();
    const wrong = await visitor.submit(proven, { password: "not theirs" });
    expect(wrong.leftFor).toBeUndefined();
    expect(await linksOf(citizen.id)).toEqual([]);
    await audit.sees({ event: FIRST, error: "invalid_user_credentials", subject: citizen.id });
  });

  it("another account cannot be named in place of the proven one", async () => {
    const other = await createCitizen();
    const { page, visitor } = await comeFromLine(newLinePerson());
    const asked = await visitor.submit(page, { email: citizen.email });
    const proven = await visitor.submit(asked, { code: await nextCode(citizen.email) });
    const audit = await watchAudit();
    await visitor.submit(proven, { password: other.password, username: other.email });
    expect(await linksOf(other.id)).toEqual([]);
    expect(await linksOf(citizen.id)).toEqual([]);
    await audit.sees({ event: FIRST, error: "invalid_user_credentials", subject: citizen.id });
  });

  it("a LINE account of one citizen is not linked to a second one", async () => {
    const line = newLinePerson();
    await signUpWithLine(line);
    const first = await userByEmail(line.email);
    deleteLater(first!.id);
    const { page } = await comeFromLine(line);
    // The first citizen's second step is asked for: nobody else's address can be named.
    expect(page.html).toContain('name="code"');
    expect(page.html).not.toContain('name="email"');
  });
});
