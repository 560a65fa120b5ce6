import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readRealmConfig } from "./config.ts";

const environment = {
  MACHI_REALM_KEYCLOAK_URL: "http://localhost:8401/",
  MACHI_REALM_ADMIN_CLIENT_ID: "realm-tool",
  MACHI_REALM_ADMIN_CLIENT_SECRET: "admin-s3cret",
  MACHI_REALM_PORTAL_URL: "http://localhost:8403",
  MACHI_REALM_PORTAL_CLIENT_SECRET: "s3cret",
  MACHI_REALM_CONNECTORS_CLIENT_SECRET: "s3cret",
  MACHI_REALM_GATEWAY_CLIENT_SECRET: "s3cret",
  MACHI_REALM_PAIRWISE_SALT: "s3cret",
  MACHI_REALM_SMTP_HOST: "localhost",
  MACHI_REALM_SMTP_PORT: "8405",
  MACHI_REALM_LINE_AUTHORIZATION_URL: "http://localhost:8406/authorize",
  MACHI_REALM_LINE_TOKEN_URL: "http://localhost:8406/token",
  MACHI_REALM_LINE_ISSUER: "http://localhost:8406",
  MACHI_REALM_LINE_API_URL: "http://localhost:8406",
  MACHI_REALM_LINE_CHANNEL_ID: "1234567890",
  MACHI_REALM_LINE_CHANNEL_SECRET: "s3cret",
  MACHI_REALM_CITY_PACK: join(import.meta.dirname, "..", "..", "city"),
};

describe("OP-2: the realm tool's configuration", () => {
  it("offers the environment's values and the city's to the files, but not the tool's own access", () => {
    const { server, values } = readRealmConfig(environment);
    expect(server).toMatchObject({ keycloakUrl: "http://localhost:8401", realm: "city" });
    expect(values).toMatchObject({
      PORTAL_URL: "http://localhost:8403",
      SMTP_PORT: "8405",
      SERVICE_NAME: "酒田市 市民マイページ",
    });
    expect(Object.values(values)).not.toContain("admin-s3cret");
  });

  it("ID-8: without settings for it, sign-in by My Number card points to the sandbox, where nobody is registered", () => {
    expect(readRealmConfig(environment).values).toMatchObject({
      MYNUMBER_URL: "https://sb-auth-and-sign.go.jp/api/realms/main",
      MYNUMBER_CLIENT_ID: "unregistered",
      MYNUMBER_ENABLED: "false",
    });
  });

  it("OP-7: says which secret of the gateway is missing", () => {
    const { MACHI_REALM_GATEWAY_CLIENT_SECRET: _, ...rest } = environment;
    expect(() => readRealmConfig(rest)).toThrow("MACHI_REALM_GATEWAY_CLIENT_SECRET");
  });

  it("OP-7: refuses a misspelt variable", () => {
    const { MACHI_REALM_PORTAL_URL: url, ...rest } = environment;
    expect(() => readRealmConfig({ ...rest, MACHI_REALM_PORTAL_ULR: url })).toThrow(
      "MACHI_REALM_PORTAL_ULR is not a setting; did you mean MACHI_REALM_PORTAL_URL?",
    );
  });
});
