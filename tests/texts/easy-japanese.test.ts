import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { loadCityPack, type Text } from "@machi-id/city";
import { describe, expect, it } from "vitest";
import { fromProperties } from "../../theme/scripts/properties.ts";
import { serverMessages } from "../../theme/src/login/messages/index.ts";
import { pageTexts, sharedTexts } from "../../theme/src/login/texts/catalogue.ts";
import { hardToRead, unexplainedKanji } from "./easy-japanese.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const bundle = (path: string) => fromProperties(readFileSync(root + path, "utf8"));

/** Each paragraph by itself: who reads one need not have read those before it. */
const paragraphs = ({ ja, easy = "", en }: Text): Text[] =>
  easy
    .split("\n\n")
    .map((paragraph, index) => ({ ja: `${ja.slice(0, 20)}… ${index + 1}`, easy: paragraph, en }));

/** What the city pack says in easy Japanese, by its Japanese. */
function textsOfPack(): Record<string, string> {
  const { city, purposes, interests, links } = loadCityPack(`${root}city`);
  const texts: Text[] = [
    city.name,
    city.service_name,
    city.contact.name,
    city.contact.hours,
    ...purposes.flatMap(({ name, summary }) => [name, summary]),
    ...purposes.flatMap(({ document = [] }) => document.map(({ heading }) => heading)),
    ...purposes.flatMap(({ document = [] }) => document.flatMap(({ text }) => paragraphs(text))),
    ...links.map(({ name }) => name),
    ...interests.flatMap(({ name, items }) => [name, ...items.map((item) => item.name)]),
  ];
  return Object.fromEntries(texts.map(({ ja, easy = "" }) => [ja, easy]));
}

/** All that is written in easy Japanese but for the portal's texts, which have their test beside them. */
const written: Record<string, Record<string, string>> = {
  ...Object.fromEntries(
    Object.entries({ ...pageTexts, ...sharedTexts }).map(([page, { easy }]) => [page, easy]),
  ),
  "messages of the server": serverMessages.easy,
  mails: bundle("theme/src/email/messages/messages_ja_XE.properties"),
  "the provider's own texts": bundle(
    "keycloak/src/main/resources/theme-resources/messages/messages_ja_XE.properties",
  ),
  "the city's names, contact, purposes, interests and links": textsOfPack(),
};

describe("PO-12: easy Japanese is easy", () => {
  it("a word is explained by its reading, once in a text", () => {
    expect(unexplainedKanji("市の 窓口（まどぐち）に 来てください。窓口は 1かいです。")).toEqual(
      [],
    );
    expect(unexplainedKanji("姓（せい、ファミリーネーム）")).toEqual([]);
    expect(unexplainedKanji("認証アプリ（にんしょうアプリ）を 使う")).toEqual([]);
    expect(unexplainedKanji("窓口に 来てください")).toEqual(["窓"]);
  });

  it.each([
    ["恐れ入りますが、窓口にお越しください。", 2],
    ["できないことは ありません。", 1],
    ["少し 待ってから、もう一度 やってください。", 0],
  ])("what is hard to read is found: %s", (text, reasons) => {
    expect(hardToRead(text)).toHaveLength(reasons);
  });

  it.each(Object.entries(written))("%s: nothing is hard to read", (_, texts) => {
    const hard = Object.entries(texts).flatMap(([key, text]) =>
      hardToRead(text).map((reason) => `${key}: ${reason}`),
    );
    expect(hard).toEqual([]);
    for (const [key, text] of Object.entries(texts)) expect(text, key).toMatch(/\S/);
  });
});
