import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { demo } from "./demo.ts";
import { endpointsPath, removeEndpoints, writeEndpoints } from "./endpoints.ts";
import { layoutOf, type Layout } from "./layout.ts";
import { temporaryDir } from "./test-support.ts";

let remove: () => void;
let layout: Layout;

beforeEach(() => {
  const temporary = temporaryDir();
  remove = temporary.remove;
  layout = { ...layoutOf("start", {}), runDir: join(temporary.dir, ".run") };
});

afterEach(() => remove());

const endpoints = () => ({ ...layout.urls, health: layout.health, demo: demo.accounts });
const written = (of: Layout) => JSON.parse(readFileSync(endpointsPath(of), "utf8")) as object;
const url = "http://localhost:8501";
const behind = {
  admin: { url, clientId: "admin", clientSecret: "secret" },
  database: {
    adminUrl: url,
    keycloakUrl: url,
    portalUrl: url,
    connectorsUrl: url,
    gatewayUrl: url,
    auditorUrl: "postgres://auditor@127.0.0.1:8509/machi",
  },
  clients: { portalSecret: "secret", connectorsSecret: "secret", gatewaySecret: "secret" },
  realmEnvironment: { MACHI_REALM_NAME: "city" },
  portalEnvironment: { MACHI_PORTAL_PORT: "8503" },
  kintoneApiToken: "token",
  auditKeys: "k1:key",
  control: { url, token: "token" },
};

describe("endpoints.json", () => {
  it("has exactly the addresses, where the parts say how they are, and the demo accounts", () => {
    writeEndpoints(layout, endpoints());
    expect(Object.keys(written(layout)).sort()).toEqual([
      "adminHost",
      "demo",
      "gateway",
      "health",
      "kanameto",
      "keycloak",
      "kintone",
      "line",
      "mailbox",
      "mynumber",
      "portal",
      "realm",
      "start",
      "sugumail",
    ]);
    expect(written(layout)).toMatchObject({
      demo: {
        citizens: [{ email: "hanako@example.jp" }, { email: "taro@example.jp" }],
        staff: [
          { email: "staff@example.jp" },
          { email: "user-admin@example.jp" },
          { email: "auditor@example.jp" },
          { email: "platform@example.jp" },
        ],
      },
    });
  });

  it("OP-6: never holds what only the tests may know, except in the tests' stack", () => {
    expect(() => writeEndpoints(layout, { ...endpoints(), ...behind })).toThrow();
    const test: Layout = { ...layout, profile: "test" };
    writeEndpoints(test, { ...endpoints(), ...behind });
    expect(statSync(endpointsPath(test)).mode & 0o777).toBe(0o600);
    expect(written(test)).toMatchObject(behind);
  });

  it("is gone when the stack is not ready", () => {
    writeEndpoints(layout, endpoints());
    removeEndpoints(layout);
    expect(() => readFileSync(endpointsPath(layout))).toThrow("ENOENT");
  });
});
