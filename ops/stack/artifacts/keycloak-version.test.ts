import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { layoutOf } from "../layout.ts";
import { keycloakVersion, setKeycloakVersion } from "./keycloak-version.ts";
import { distribution } from "./provider.ts";

describe("OP-11: the version of Keycloak", () => {
  let folder: string;
  const pom = () => join(folder, "keycloak/pom.xml");
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "machi-id-pom-"));
    mkdirSync(join(folder, "keycloak"));
    writeFileSync(
      pom(),
      "<properties>\n  <keycloak.distribution.version>26.7.5</keycloak.distribution.version>\n</properties>\n",
    );
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("is one number in one file", () => {
    expect(keycloakVersion(folder)).toBe("26.7.5");
    setKeycloakVersion(folder, "26.7.6");
    expect(keycloakVersion(folder)).toBe("26.7.6");
    expect(readFileSync(pom(), "utf8")).toContain("  <keycloak.distribution.version>26.7.6</");
  });

  it("OP-7: is missed where it is not", () => {
    writeFileSync(pom(), "<project/>");
    expect(() => keycloakVersion(folder)).toThrow(/names no Keycloak version/);
  });

  it("tells which of the unpacked ones runs, so that an upgrade needs no cleaning up", () => {
    for (const version of ["26.7.4", "26.7.5"]) {
      mkdirSync(join(folder, `keycloak/target/keycloak-${version}`), { recursive: true });
    }
    const layout = { ...layoutOf("test"), root: folder };
    expect(distribution(layout)).toBe(join(folder, "keycloak/target/keycloak-26.7.5"));
    setKeycloakVersion(folder, "26.7.6");
    expect(() => distribution(layout)).toThrow(/keycloak-26\.7\.6/);
  });
});
