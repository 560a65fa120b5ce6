import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { CityPack } from "@machi-id/city";
import { japaneseMessages } from "../src/login/messages/index.ts";
import { pageTexts, sharedTexts } from "../src/login/texts/catalogue.ts";
import { fromProperties, toProperties } from "./properties.ts";

const source = join(import.meta.dirname, "../src");

/**
 * Makes keycloakify's theme ours: our Japanese in place of its own, window titles that are right
 * before any script runs, forms for those without scripts, mails with the city's name and colours.
 *
 * @param resources folder that keycloakify generated, with `theme/machi-id/` in it
 */
export function completeTheme(resources: string, pack: CityPack): void {
  const theme = join(resources, "theme/machi-id");
  completeLogin(join(theme, "login"), pack);
  completeEmail(join(theme, "email"), pack);
}

function completeLogin(login: string, pack: CityPack): void {
  const texts = { ...japaneseMessages, ...textsForTemplates() };
  rmSync(join(login, "messages"), { recursive: true });
  writeMessages(join(login, "messages/messages_ja.properties"), texts);
  // All that the pages take from a parent is Keycloak's scripts and its messages.
  write(
    join(login, "theme.properties"),
    toProperties({ parent: "base", locales: "ja", darkMode: "false", ...brandProperties(pack) }),
  );
  // Scripts come from Keycloak's own theme, of the version that runs; the rest is not used.
  for (const copied of ["css", "img", "js", "resources-common"]) {
    rmSync(join(login, "resources", copied), { recursive: true, force: true });
  }
  for (const file of readdirSync(login).filter((name) => name.endsWith(".ftl"))) {
    const path = join(login, file);
    write(path, completePage(readFileSync(path, "utf8"), file, pack.city.id_name.ja));
  }
  cpSync(join(source, "login/noscript.ftl"), join(login, "noscript.ftl"));
}

/** Page texts under keys such as `page.login.title`, for templates that are read without a script. */
function textsForTemplates(): Record<string, string> {
  const all: Record<string, Record<string, Record<string, string>>> = {
    ...pageTexts,
    ...sharedTexts,
  };
  return Object.fromEntries(
    Object.entries(all).flatMap(([page, texts]) =>
      Object.entries(texts.ja ?? {}).map(([key, text]) => [`page.${page}.${key}`, text]),
    ),
  );
}

/** Fills the two places that `theme/index.html` keeps for the template. */
function completePage(template: string, file: string, service: string): string {
  const page = file.replace(".ftl", "");
  const title = page in pageTexts ? `\${msg("page.${page}.title")} | ${service}` : service;
  const hasForm = !["error", "login-page-expired", "info"].includes(page);
  const mark = hasForm ? '<#if ((message.type)!"") == "error">エラー：</#if>' : "";
  const places: [string, string][] = [
    ["<title></title>", `<title>${mark}${title}</title>`],
    ["<!-- noscript.ftl -->", '<#include "noscript.ftl">'],
  ];
  return places.reduce((filled, [place, content]) => {
    if (!filled.includes(place)) throw new Error(`${file} lacks ${place}; see theme/index.html.`);
    return filled.replace(place, () => content);
  }, template);
}

function completeEmail(email: string, pack: CityPack): void {
  const file = join(email, "messages/messages_ja.properties");
  const messages = fromProperties(
    readFileSync(join(source, "email/messages/messages_ja.properties"), "utf8"),
  );
  writeMessages(file, messages, { service: pack.city.id_name.ja });
  write(
    join(email, "theme.properties"),
    toProperties({ parent: "base", locales: "ja", ...brandProperties(pack) }),
  );
}

/** What templates read as `properties.cityName` and so on. */
function brandProperties({ city, brand }: CityPack): Record<string, string> {
  return {
    cityName: city.name.ja,
    cityService: city.id_name.ja,
    citySite: city.site_url,
    cityContact: city.contact.name.ja,
    cityPhone: city.contact.phone,
    cityHours: city.contact.hours.ja,
    cityMailAddress: city.mail.from_address,
    cityPrimary: brand.colours.primary,
    cityOnPrimary: brand.colours.on_primary,
    cityText: brand.colours.text,
    cityTextMuted: brand.colours.text_muted,
    citySurface: brand.colours.surface,
    cityLink: brand.colours.link,
  };
}

/** Java's MessageFormat takes `'` for a quote; `[service]` stands for the name of the city's ID. */
function writeMessages(
  path: string,
  messages: Record<string, string>,
  names: Record<string, string> = {},
): void {
  const ready = Object.entries(messages).map(([key, text]) => [
    key,
    Object.entries(names)
      .reduce((filled, [name, value]) => filled.replaceAll(`[${name}]`, value), text)
      .replaceAll("'", "''"),
  ]);
  write(path, toProperties(Object.fromEntries(ready) as Record<string, string>));
}

function write(path: string, content: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
