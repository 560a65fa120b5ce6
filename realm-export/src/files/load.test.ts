import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { loadRealmFiles } from "./load.ts";
import { RealmFilesError, type FileProblem } from "./problem.ts";

const shipped = join(import.meta.dirname, "..", "..", "realm");

/** A value for every placeholder of the shipped files. */
const values = Object.fromEntries(
  [
    ...["PORTAL_URL", "PORTAL_CLIENT_SECRET", "CONNECTORS_CLIENT_SECRET", "PAIRWISE_SALT"],
    ...["SMTP_HOST", "LINE_AUTHORIZATION_URL", "LINE_TOKEN_URL", "LINE_ISSUER"],
    ...["LINE_API_URL", "LINE_CHANNEL_ID", "LINE_CHANNEL_SECRET", "GATEWAY_CLIENT_SECRET"],
    ...["MYNUMBER_URL", "MYNUMBER_ISSUER", "MYNUMBER_CLIENT_ID", "MYNUMBER_SIGNING_ALGORITHM"],
    ...["MYNUMBER_ACR_VALUES", "MYNUMBER_ACCEPTED_ACRS", "CITY_NAME"],
    ...["CONSENT_PURPOSES", "REALM", "SERVICE_NAME", "MAIL_FROM_NAME"],
  ].map((name) => [name, `value-of-${name}`]),
);
values.SMTP_PORT = "25";
values.MYNUMBER_ENABLED = "false";
values.MYNUMBER_USER_INFO_SIGNED = "false";
values.MAIL_FROM_ADDRESS = "noreply@example.jp";

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "realm-files-"));
  cpSync(shipped, dir, { recursive: true });
});
afterEach(() => rmSync(dir, { recursive: true }));

/** Changes one file; the text must be there once. */
function edit(file: string, from: string, to: string): void {
  const text = readFileSync(join(dir, file), "utf8");
  expect(text.split(from)).toHaveLength(2);
  writeFileSync(join(dir, file), text.replace(from, to));
}

/** Line on which a text stands in a file. */
const lineOf = (file: string, text: string) =>
  readFileSync(join(dir, file), "utf8").split(text)[0]!.split("\n").length;

function problems(given = values): FileProblem[] {
  try {
    loadRealmFiles(dir, given);
  } catch (error) {
    expect(error).toBeInstanceOf(RealmFilesError);
    return (error as RealmFilesError).problems;
  }
  return [];
}

describe("OP-2: the realm's files", () => {
  it("are read with the environment's values in the place of the placeholders", () => {
    const { clients } = loadRealmFiles(dir, values);
    const portal = clients.find(({ value }) => value.clientId === "portal")?.value;
    expect(portal?.redirectUris).toEqual(["value-of-PORTAL_URL/auth/callback"]);
    expect(portal?.secret).toBe("value-of-PORTAL_CLIENT_SECRET");
  });

  it("leave Keycloak's own message keys alone", () => {
    const { clientScopes } = loadRealmFiles(dir, values);
    const email = clientScopes.value.scopes.find(({ name }) => name === "email");
    expect(email?.attributes["consent.screen.text"]).toBe("${emailScopeConsentText}");
  });
});

describe("ID-8: the room for sign-in by My Number card", () => {
  const provider = (enabled: string) =>
    loadRealmFiles(dir, { ...values, MYNUMBER_ENABLED: enabled }).identityProviders.find(
      ({ value }) => value.alias === "mynumber",
    )?.value;

  it("ID-8: is switched on by the environment and nothing else", () => {
    expect(provider("false")?.enabled).toBe(false);
    expect(provider("true")?.enabled).toBe(true);
    expect(() => provider("yes")).toThrow("mynumber.yaml");
  });

  it("ID-8: has flows of its own, which give level 3 and nothing below it", () => {
    expect(provider("false")).toMatchObject({
      providerId: "digital-agency-app",
      firstBrokerLoginFlowAlias: "city first broker mynumber",
      postBrokerLoginFlowAlias: "city post broker mynumber",
      config: { defaultScope: "openid name address birthdate gender" },
    });
  });
});

describe("OP-7: the guard of the realm's files", () => {
  it("names file and line of an unknown key", () => {
    edit("sessions.yaml", "accessTokenLifespan: 300", "accessTokenLifetime: 300");
    expect(problems()).toEqual([
      {
        file: "sessions.yaml",
        line: lineOf("sessions.yaml", "accessTokenLifetime"),
        message: 'unknown key "accessTokenLifetime"',
      },
    ]);
  });

  it("names file and line of a wrong value deep in a flow", () => {
    edit("flows/post-broker-login.yaml", "    requirement: CONDITIONAL", "    requirement: MAYBE");
    const [problem] = problems();
    expect(problem?.file).toBe("flows/post-broker-login.yaml");
    expect(problem?.line).toBe(lineOf("flows/post-broker-login.yaml", "requirement: MAYBE"));
    expect(problem?.message).toContain("steps.2.requirement");
  });

  it("refuses a step that is two things at once", () => {
    edit("flows/refusal.yaml", "requirement: REQUIRED", "requirement: REQUIRED\n    flow: other");
    expect(problems()[0]?.message).toContain("a step is one of authenticator");
  });

  it("names the placeholder that has no value", () => {
    const { PORTAL_URL: _, ...rest } = values;
    const found = problems(rest);
    expect(found).toHaveLength(4);
    expect(found[0]).toMatchObject({
      file: "clients/portal.yaml",
      line: lineOf("clients/portal.yaml", "baseUrl: ${PORTAL_URL}"),
    });
    expect(found[0]?.message).toContain("${PORTAL_URL} has no value");
  });

  it("refuses a secret that is written in a file, and does not repeat it", () => {
    edit("clients/portal.yaml", "secret: ${PORTAL_CLIENT_SECRET}", "secret: hunter2");
    const [problem] = problems();
    expect(problem?.line).toBe(lineOf("clients/portal.yaml", "secret: hunter2"));
    expect(problem?.message).toContain("must be a placeholder");
    expect(problem?.message).not.toContain("hunter2");
  });

  it.each([
    ["identity-providers/line.yaml", "city post broker login", 'flow "x" is not declared'],
    ["authentication.yaml", "city registration", 'flow "x" is not declared'],
    ["clients/connectors.yaml", "service_account,", 'client scope "x" is not declared'],
    ["client-scopes.yaml", "address, residence, interests", 'client scope "x" is not declared'],
  ])("names a reference in %s to something that is not declared", (file, from, message) => {
    edit(file, from, from.endsWith(",") ? "x," : "x");
    const found = problems();
    expect(found[0]).toMatchObject({ file });
    expect(found[0]?.message).toContain(message);
  });

  it("names a role that no client offers", () => {
    edit("clients/citizen-api.yaml", "name: read-citizens", "name: read-everything");
    expect(problems().map(({ message }) => message)).toEqual([
      'role "read-citizens" of client "citizen-api" is not declared in clients/',
      'role "read-citizens" of client "citizen-api" is not declared in clients/',
    ]);
  });

  it("refuses a client that does not demand two steps", () => {
    edit("clients/portal.yaml", "minimum.acr.value: two-step", "minimum.acr.value: basic");
    expect(problems()[0]).toMatchObject({
      file: "clients/portal.yaml",
      line: lineOf("clients/portal.yaml", "minimum.acr.value: basic"),
    });
  });

  it("refuses an alias that is declared twice", () => {
    edit("flows/post-broker-login.yaml", "flow: city post broker level 2", "flow: city refusal");
    expect(problems()[0]?.message).toBe('flow "city refusal" is declared twice');
  });

  it("refuses a file that belongs to no topic, and tells of one that is missing", () => {
    writeFileSync(join(dir, "sesions.yaml"), "");
    rmSync(join(dir, "sessions.yaml"));
    expect(problems()).toEqual([
      { file: "sessions.yaml", line: 1, message: "is missing" },
      { file: "sesions.yaml", line: 1, message: "is not one of the realm's files" },
    ]);
  });

  it("names the line of YAML that cannot be read", () => {
    edit("smtp.yaml", "smtpServer:", "smtpServer: [");
    expect(problems()[0]?.file).toBe("smtp.yaml");
    expect(problems()[0]?.line).toBeGreaterThan(1);
  });

  it("lists the problems of all files at once", () => {
    edit("sessions.yaml", "accessCodeLifespan: 60", "accessCodeLifespan: soon");
    edit("localization.yaml", "defaultLocale: ja", "defaultLocal: ja");
    expect(problems().map(({ file }) => file)).toEqual(["sessions.yaml", "localization.yaml"]);
  });
});
