import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { LANGUAGES } from "../src/login/texts/define.ts";
import { readCityPack } from "./city-pack.ts";
import { completeTheme } from "./complete-theme.ts";

const PAGE = '<html lang="ja"><title></title><noscript><!-- noscript --></noscript>';

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
    const title = 'msg("page.layout.titleOf", msg("page.login.title"), msg("city.service"))';
    expect(read("login/login.ftl")).toContain(`\${${title}}</#if></title>`);
    expect(read("login/login.ftl")).toContain(`\${msg("page.layout.titleWithError", ${title})}`);
    expect(read("login/terms.ftl")).toContain('${msg("city.service")}</#if></title>');
  });

  it("PO-12: windows have their language before any script runs", () => {
    completeTheme(resources, readCityPack());
    expect(read("login/login.ftl")).toContain(
      "<html lang=\"${(locale.currentLanguageTag)!'ja'}\">",
    );
  });

  it.each(LANGUAGES)("PO-12: every text of the forms without scripts is there (%s)", (language) => {
    completeTheme(resources, readCityPack());
    const messages = read(`login/messages/messages_${language}.properties`);
    expect(read("login/login.ftl")).toContain('<#include "noscript/page.ftl">');
    for (const file of readdirSync(join(theme, "login/noscript"))) {
      const form = read(`login/noscript/${file}`);
      expect(form).not.toMatch(/[ぁ-んァ-ヶ一-龠]/);
      for (const [, key = "", joined] of form.matchAll(/msg\("([^"]+)"\s*([+]?)/g)) {
        expect(messages).toContain(`\n${key}${joined ? "" : "="}`);
      }
    }
  });

  it("only the languages that the pages are written in are left", () => {
    completeTheme(resources, readCityPack());
    for (const part of ["login", "email"]) {
      expect(readdirSync(join(theme, part, "messages"))).toEqual([
        "messages_en.properties",
        "messages_ja.properties",
      ]);
      expect(read(`${part}/theme.properties`)).toContain("locales=ja,en\n");
    }
  });

  it("PO-12: the city's names are in the reader's language, on pages and in mails", () => {
    completeTheme(resources, readCityPack());
    for (const part of ["login", "email"]) {
      expect(read(`${part}/messages/messages_en.properties`)).toContain("city.service=Sakata ID\n");
      expect(read(`${part}/messages/messages_ja.properties`)).toMatch(/city\.service=\\u3055/);
      expect(read(`${part}/theme.properties`)).not.toMatch(/\\u/);
    }
  });

  it("ID-3: mails carry the city's names and colours", () => {
    const pack = readCityPack();
    completeTheme(resources, pack);
    expect(read("email/theme.properties")).toContain(`cityPrimary=${pack.brand.colours.primary}`);
    for (const language of LANGUAGES) {
      expect(read(`email/messages/messages_${language}.properties`)).not.toContain("[service]");
    }
  });

  it("a page without the places to fill stops the build", () => {
    writeFileSync(join(theme, "login/info.ftl"), '<html lang="ja"><title>Info</title>');
    expect(() => completeTheme(resources, readCityPack())).toThrow(
      "info.ftl lacks <title></title>",
    );
  });
});
