import { beforeAll, describe, expect, it } from "vitest";
import { readCityPack } from "./city-pack.ts";
import { compileTemplates } from "./compile-pages.ts";

const ASSETS = { styles: ["dist/main.css"], script: "dist/main.js", preload: ["dist/page.js"] };

describe("the pages as templates", () => {
  let templates: ReadonlyMap<string, string>;
  beforeAll(async () => {
    templates = await compileTemplates(readCityPack(), () => ASSETS);
  }, 60_000);
  const login = () => templates.get("login.ftl") ?? "";

  it("PO-12: every page is there, and a frame for those that are Keycloak's own", () => {
    expect([...templates.keys()]).toEqual(
      expect.arrayContaining(["login.ftl", "one-time-code.ftl", "register.ftl", "template.ftl"]),
    );
    expect(templates.get("template.ftl")).toContain('<#nested "form">');
  });

  it("PO-12: a page has its title and its language before any script runs", () => {
    expect(login()).toContain(
      '<html lang="<#if localeTag == "en">en<#else>ja</#if>" data-language="',
    );
    expect(login()).toContain("Sign in | Sakata ID");
    expect(login()).toContain("エラー：ログイン | さかたID");
  });

  it("PO-12: no page has a script of its own in it, only data", () => {
    for (const template of templates.values()) {
      for (const [script] of template.matchAll(/<script[^>]*>/g)) {
        expect(script).toMatch(/^<script type="(module" src="|application\/json" id="context")/);
      }
      expect(template).not.toMatch(/ style="| on[a-z]+="/);
    }
  });

  it("ID-7: the browser is told what the page reads, and nothing else of the context", () => {
    expect(login()).toContain('"loginAction"');
    expect(login()).not.toMatch(/"(client|user|scope|attributes)":/);
  });
});
