import express from "express";
import { describe, expect, it } from "vitest";
import { accountLanguageCookie, languageCookie, languageOf } from "./language.ts";

/** The language that a browser with these headers is answered in. */
function languageFor(headers: { cookie?: string; "accept-language"?: string }) {
  const request = Object.create(express.request, { headers: { value: headers } });
  return languageOf(request as express.Request).language;
}

describe("PO-12: the language of a page", () => {
  it.each([
    ["en", "en"],
    ["en-US,en;q=0.9,ja;q=0.8", "en"],
    ["ja-JP,ja;q=0.9,en;q=0.8", "ja"],
    ["ja-XE", "easy"],
    ["fr-FR,en;q=0.5", "en"],
    ["en;q=0.1,ja", "ja"],
    ["fr", "ja"],
    ["*", "ja"],
    ["%%", "ja"],
  ])("is the one the browser asks for: %s gives %s", (asked, language) => {
    expect(languageFor({ "accept-language": asked })).toBe(language);
  });

  it("is Japanese for a browser that asks for none", () => {
    expect(languageFor({})).toBe("ja");
  });

  it("is the one chosen before, whatever the browser asks for", () => {
    const [cookie = ""] = languageCookie("en").split(";");
    expect(languageFor({ cookie: `a=b; ${cookie}`, "accept-language": "ja" })).toBe("en");
  });

  it("is that of the account, as told at sign-in, and known to be no choice made here", () => {
    const at = (cookie: string) =>
      languageOf(
        Object.create(express.request, { headers: { value: { cookie } } }) as express.Request,
      );
    expect(at(accountLanguageCookie("easy"))).toEqual({ language: "easy", chosenHere: false });
    expect(at(languageCookie("easy"))).toEqual({ language: "easy", chosenHere: true });
    expect(accountLanguageCookie("easy")).not.toContain("Max-Age");
  });

  it("OP-7: is not one that the portal does not have", () => {
    expect(languageFor({ cookie: "machi_language=xx", "accept-language": "en" })).toBe("en");
  });
});
