import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { CityPack } from "@machi-id/city";
import { serverMessages } from "../src/login/messages/index.ts";
import { pageTexts, sharedTexts } from "../src/login/texts/catalogue.ts";
import { LANGUAGE_NAMES, LANGUAGES, type Language, type Texts } from "../src/login/texts/define.ts";
import { brandProperties, cityMessages } from "./city-texts.ts";
import { fromProperties, toMessages, toProperties } from "./properties.ts";

const source = join(import.meta.dirname, "../src");

/** Keycloak's keys for the names by which templates offer the languages. */
const languageNames = Object.fromEntries(
  LANGUAGES.map((language) => [`locale_${language}`, LANGUAGE_NAMES[language]]),
);

/** Pages that end something: they have no form that could be mistaken. */
const PAGES_WITHOUT_FORM = ["error", "login-page-expired", "info"];

/**
 * Makes keycloakify's theme ours: our words in place of its own, windows whose title and language are
 * right before any script runs, forms for those without scripts, mails with the city's name and
 * colours.
 *
 * @param resources folder that keycloakify generated, with `theme/machi-id/` in it
 */
export function completeTheme(resources: string, pack: CityPack): void {
  const theme = join(resources, "theme/machi-id");
  completeLogin(join(theme, "login"), pack);
  completeEmail(join(theme, "email"), pack);
}

function completeLogin(login: string, pack: CityPack): void {
  rmSync(join(login, "messages"), { recursive: true });
  writeMessages(login, (language) => ({
    ...serverMessages[language],
    ...textsForTemplates(language),
    ...languageNames,
    ...cityMessages(pack, language),
  }));
  // All that the pages take from a parent is Keycloak's scripts and its messages.
  writeThemeProperties(login, { darkMode: "false", ...brandProperties(pack) });
  // Scripts come from Keycloak's own theme, of the version that runs; the rest is not used.
  for (const copied of ["css", "img", "js", "resources-common"]) {
    rmSync(join(login, "resources", copied), { recursive: true, force: true });
  }
  for (const file of readdirSync(login).filter((name) => name.endsWith(".ftl"))) {
    const path = join(login, file);
    write(path, completePage(readFileSync(path, "utf8"), file));
  }
  cpSync(join(source, "login/noscript"), join(login, "noscript"), { recursive: true });
}

/** Page texts under keys such as `page.login.title`, for templates that are read without a script. */
function textsForTemplates(language: Language): Record<string, string> {
  const all: Record<string, Texts<string>> = { ...pageTexts, ...sharedTexts };
  return Object.fromEntries(
    Object.entries(all).flatMap(([page, texts]) =>
      Object.entries(texts[language]).map(([key, text]) => [`page.${page}.${key}`, text]),
    ),
  );
}

/** Fills the places that `theme/index.html` keeps for the template. */
function completePage(template: string, file: string): string {
  const page = file.replace(".ftl", "");
  const places: [string, string][] = [
    ['<html lang="ja"', "<html lang=\"${(locale.currentLanguageTag)!'ja'}\""],
    ["<title></title>", titleOf(page)],
    ["<!-- noscript -->", '<#include "noscript/page.ftl">'],
  ];
  return places.reduce((filled, [place, content]) => {
    if (!filled.includes(place)) throw new Error(`${file} lacks ${place}; see theme/index.html.`);
    return filled.replace(place, () => content);
  }, template);
}

function titleOf(page: string): string {
  const service = 'msg("city.service")';
  const title =
    page in pageTexts
      ? `msg("page.layout.titleOf", msg("page.${page}.title"), ${service})`
      : service;
  if (PAGES_WITHOUT_FORM.includes(page)) return `<title>\${${title}}</title>`;
  const mistaken = `\${msg("page.layout.titleWithError", ${title})}`;
  return `<title><#if ((message.type)!"") == "error">${mistaken}<#else>\${${title}}</#if></title>`;
}

function completeEmail(email: string, pack: CityPack): void {
  writeMessages(email, (language) => {
    const file = join(source, `email/messages/messages_${language}.properties`);
    const texts = readFileSync(file, "utf8").replaceAll("[service]", pack.city.id_name[language]);
    return { ...fromProperties(texts), ...cityMessages(pack, language) };
  });
  writeThemeProperties(email, brandProperties(pack));
}

function writeMessages(folder: string, textsIn: (language: Language) => Record<string, string>) {
  for (const language of LANGUAGES) {
    const file = join(folder, `messages/messages_${language}.properties`);
    write(file, toMessages(textsIn(language)));
  }
}

function writeThemeProperties(folder: string, properties: Record<string, string>): void {
  const locales = LANGUAGES.join(",");
  write(join(folder, "theme.properties"), toProperties({ parent: "base", locales, ...properties }));
}

function write(path: string, content: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
