import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { readUpgradeArguments } from "./arguments.ts";
import { keycloakVersion, setKeycloakVersion } from "./keycloak-version.ts";

describe("OP-11: npm run upgrade -- …", () => {
  it("goes from the checkout's version unless told otherwise", () => {
    expect(readUpgradeArguments(["--to", "26.7.6"])).toEqual({ from: undefined, to: "26.7.6" });
    expect(readUpgradeArguments(["--from", "26.7.4", "--to", "26.7.5"])).toEqual({
      from: "26.7.4",
      to: "26.7.5",
    });
  });

  it.each([[[]], [["--to", "newest"]], [["26.7.6"]], [["--to", "26.7.6", "--from", "x"]]])(
    "OP-7: refuses %j, and says how it is used",
    (args) => {
      expect(() => readUpgradeArguments(args)).toThrow("npm run upgrade -- --to <version>");
    },
  );
});

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
});
