import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readCityPack } from "./city-pack.ts";
import { completeTheme } from "./complete-theme.ts";

describe("completing the theme", () => {
  let resources: string;
  let theme: string;
  const complete = () =>
    completeTheme(resources, readCityPack(), new Map([["login.ftl", "compiled"]]));

  beforeEach(() => {
    resources = mkdtempSync(join(tmpdir(), "machi-id-theme-"));
    theme = join(resources, "theme/machi-id");
    for (const folder of ["login/messages", "login/resources/img", "email/messages"]) {
      mkdirSync(join(theme, folder), { recursive: true });
    }
    writeFileSync(join(theme, "login/messages/messages_de.properties"), "doLogIn=Anmelden\n");
    writeFileSync(join(theme, "login/login.ftl"), "keycloakify's");
    writeFileSync(join(theme, "login/terms.ftl"), "keycloakify's");
  });
  afterEach(() => rmSync(resources, { recursive: true }));

  const read = (path: string) => readFileSync(join(theme, path), "utf8");

  it("PO-12: our templates take the place of all that keycloakify has made", () => {
    complete();
    expect(read("login/login.ftl")).toBe("compiled");
    expect(readdirSync(join(theme, "login"))).not.toContain("terms.ftl");
  });

  it("only the languages that the pages are written in are left", () => {
    complete();
    for (const part of ["login", "email"]) {
      expect(readdirSync(join(theme, part, "messages"))).toEqual([
        "messages_en.properties",
        "messages_ja.properties",
        "messages_ja_XE.properties",
      ]);
      expect(read(`${part}/theme.properties`)).toContain("locales=ja,ja-XE,en\n");
    }
  });

  it("PO-12: the city's names are in the reader's language, on pages and in mails", () => {
    complete();
    for (const part of ["login", "email"]) {
      expect(read(`${part}/messages/messages_en.properties`)).toContain("city.service=Sakata ID\n");
      expect(read(`${part}/messages/messages_ja.properties`)).toMatch(/city\.service=\\u3055/);
      expect(read(`${part}/theme.properties`)).not.toMatch(/\\u/);
    }
  });

  it("PO-12: mails in easy Japanese have words of their own", () => {
    complete();
    const ja = read("email/messages/messages_ja.properties").split("\n");
    const easy = read("email/messages/messages_ja_XE.properties").split("\n");
    expect(easy).toHaveLength(ja.length);
    expect(easy.filter((line) => line.startsWith("oneTimeCodeIntro="))).not.toEqual(
      ja.filter((line) => line.startsWith("oneTimeCodeIntro=")),
    );
  });

  it("ID-3: mails carry the city's names and colours", () => {
    complete();
    const { primary } = readCityPack().brand.colours;
    expect(read("email/theme.properties")).toContain(`cityPrimary=${primary}`);
    for (const bundle of readdirSync(join(theme, "email/messages"))) {
      expect(read(`email/messages/${bundle}`)).not.toContain("[service]");
    }
  });
});
