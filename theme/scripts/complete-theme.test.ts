import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readCityPack } from "./city-pack.ts";
import { completeTheme } from "./complete-theme.ts";

const PAGE = "<title></title><noscript><!-- noscript.ftl --></noscript>";

describe("completing the theme", () => {
  let resources: string;
  let theme: string;

  beforeEach(() => {
    resources = mkdtempSync(join(tmpdir(), "machi-id-theme-"));
    theme = join(resources, "theme/machi-id");
    for (const folder of ["login/messages", "login/resources/img", "email/messages"]) {
      mkdirSync(join(theme, folder), { recursive: true });
    }
    writeFileSync(join(theme, "login/messages/messages_de.properties"), "doLogIn=Anmelden\n");
    writeFileSync(join(theme, "login/login.ftl"), PAGE);
    writeFileSync(join(theme, "login/terms.ftl"), PAGE);
  });
  afterEach(() => rmSync(resources, { recursive: true }));

  const read = (path: string) => readFileSync(join(theme, path), "utf8");

  it("PO-12: windows have their title before any script runs", () => {
    completeTheme(resources, readCityPack());
    expect(read("login/login.ftl")).toContain('${msg("page.login.title")} | さかたID</title>');
    expect(read("login/login.ftl")).toContain("エラー：");
    expect(read("login/terms.ftl")).toContain("<title>");
  });

  it("PO-12: every text that the forms without scripts look up is written for them", () => {
    completeTheme(resources, readCityPack());
    const messages = read("login/messages/messages_ja.properties");
    const noscript = read("login/noscript.ftl");
    expect(read("login/login.ftl")).toContain('<#include "noscript.ftl">');
    for (const [, key = "", joined] of noscript.matchAll(/msg\("([^"]+)"\s*([+]?)/g)) {
      expect(messages).toContain(`\n${key}${joined ? "" : "="}`);
    }
  });

  it("only the languages that the pages are written in are left", () => {
    completeTheme(resources, readCityPack());
    expect(readdirSync(join(theme, "login/messages"))).toEqual(["messages_ja.properties"]);
    expect(read("login/theme.properties")).toContain("locales=ja\n");
  });

  it("ID-3: mails carry the city's names and colours", () => {
    const pack = readCityPack();
    completeTheme(resources, pack);
    expect(read("email/theme.properties")).toContain(`cityPrimary=${pack.brand.colours.primary}`);
    expect(read("email/messages/messages_ja.properties")).not.toContain("[service]");
  });

  it("a page without the places to fill stops the build", () => {
    writeFileSync(join(theme, "login/info.ftl"), "<title>Info</title>");
    expect(() => completeTheme(resources, readCityPack())).toThrow(
      "info.ftl lacks <title></title>",
    );
  });
});
