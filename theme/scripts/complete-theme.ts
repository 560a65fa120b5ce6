import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { textIn, type CityPack } from "@machi-id/city";
import { serverMessages } from "../src/login/messages/index.ts";
import { LANGUAGE_NAMES, LANGUAGES, LOCALES, type Language } from "@machi-id/languages";
import { brandProperties, cityMessages } from "./city-texts.ts";
import { fromProperties, toMessages, toProperties } from "./properties.ts";

const source = join(import.meta.dirname, "../src");

/** Keycloak's keys for the names by which templates offer the languages. */
const languageNames = Object.fromEntries(
  LANGUAGES.map((language) => [`locale_${LOCALES[language]}`, LANGUAGE_NAMES[language]]),
);

/**
 * Makes keycloakify's theme ours: our words in place of its own, windows whose title and language are
 * right before any script runs, our pages compiled to FreeMarker, mails with the city's name and
 * colours.
 *
 * @param resources folder that keycloakify generated, with `theme/machi-id/` in it
 * @param templates our pages by file name; nothing of keycloakify's templates is left
 */
export function completeTheme(
  resources: string,
  pack: CityPack,
  templates: ReadonlyMap<string, string>,
): void {
  const theme = join(resources, "theme/machi-id");
  completeLogin(join(theme, "login"), pack, templates);
  completeEmail(join(theme, "email"), pack);
}

function completeLogin(
  login: string,
  pack: CityPack,
  templates: ReadonlyMap<string, string>,
): void {
  rmSync(join(login, "messages"), { recursive: true });
  writeMessages(login, (language) => ({
    ...serverMessages[language],
    ...languageNames,
    ...cityMessages(pack, language),
  }));
  // All that the pages take from a parent is Keycloak's scripts and its messages.
  writeThemeProperties(login, { darkMode: "false", ...brandProperties(pack) });
  // Scripts come from Keycloak's own theme, of the version that runs; the rest is not used.
  for (const copied of ["css", "img", "js", "resources-common"]) {
    rmSync(join(login, "resources", copied), { recursive: true, force: true });
  }
  writeTemplates(login, templates);
  for (const own of [".vite", "index.html"]) {
    rmSync(join(login, "resources/dist", own), { recursive: true, force: true });
  }
}

function writeTemplates(login: string, templates: ReadonlyMap<string, string>): void {
  for (const file of readdirSync(login).filter((name) => name.endsWith(".ftl"))) {
    rmSync(join(login, file));
  }
  for (const [file, template] of templates) write(join(login, file), template);
}

function completeEmail(email: string, pack: CityPack): void {
  writeMessages(email, (language) => {
    const file = join(source, "email/messages", bundleOf(language));
    const texts = readFileSync(file, "utf8").replaceAll(
      "[service]",
      textIn(pack.city.id_name, language),
    );
    return { ...fromProperties(texts), ...cityMessages(pack, language) };
  });
  writeThemeProperties(email, brandProperties(pack));
}

/** The file of a language's messages, as Java names the bundle of a locale. */
const bundleOf = (language: Language) =>
  `messages_${LOCALES[language].replace("-", "_")}.properties`;

function writeMessages(folder: string, textsIn: (language: Language) => Record<string, string>) {
  for (const language of LANGUAGES) {
    write(join(folder, "messages", bundleOf(language)), toMessages(textsIn(language)));
  }
}

function writeThemeProperties(folder: string, properties: Record<string, string>): void {
  const locales = LANGUAGES.map((language) => LOCALES[language]).join(",");
  write(join(folder, "theme.properties"), toProperties({ parent: "base", locales, ...properties }));
}

function write(path: string, content: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
