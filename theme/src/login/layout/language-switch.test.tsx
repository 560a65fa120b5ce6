// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { LANGUAGE_NAMES, LANGUAGES } from "@machi-id/languages";
import { accessibilityMistakes, renderPage } from "../testing/render-page.tsx";

const links = (page: HTMLElement) => [...page.querySelectorAll<HTMLAnchorElement>("nav a")];

describe("the choice of language", () => {
  it("PO-12: each language is named by itself and marked as such, in one order for all", async () => {
    for (const language of LANGUAGES) {
      const page = await renderPage("login.ftl", {}, {}, language);
      expect(links(page).map((link) => [link.lang, link.textContent])).toEqual([
        ["ja", "日本語"],
        ["ja", "やさしい日本語"],
        ["en", "English"],
      ]);
      const current = page.querySelector("nav a[aria-current=true]");
      expect(current?.textContent).toBe(LANGUAGE_NAMES[language]);
      expect(await accessibilityMistakes(page)).toEqual([]);
      page.remove();
    }
  });

  it("PO-12: it leads by plain links to the server's addresses", async () => {
    const page = await renderPage("one-time-code.ftl");
    expect(page.querySelector("nav")?.getAttribute("aria-label")).toBe("言語");
    expect(links(page).map((link) => link.getAttribute("href"))).toEqual([
      "?kc_locale=ja",
      "?kc_locale=ja-XE",
      "?kc_locale=en",
    ]);
  });

  it("PO-12: without a second language there is nothing to choose", async () => {
    const supported = [{ languageTag: "ja", label: "日本語", url: "?kc_locale=ja" }];
    const page = await renderPage("login.ftl", { locale: { currentLanguageTag: "ja", supported } });
    expect(page.querySelector("nav")).toBeNull();
  });
});
