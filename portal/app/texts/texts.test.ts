import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { hardToRead } from "../../../tests/texts/easy-japanese.ts";
import { LANGUAGES, SPOKEN } from "@machi-id/languages";
import type { Texts } from "./define.ts";

const portal = join(import.meta.dirname, "../..");
const JAPANESE = /[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]/;
/** What the city's tools are called in every language. */
const PROPER_NAMES = /すぐメールPlus\+/g;

const sources = globSync("{app,server}/**/*.{ts,tsx}", { cwd: portal })
  .filter((path) => !/\.test\.tsx?$/.test(path) && path !== "app/texts/define.ts")
  .map((path) => ({ path, source: readFileSync(join(portal, path), "utf8") }));

const textFiles = sources.filter(({ source }) => /= defineTexts\b/.test(source));

/** Every text of a file with where it stands; functions are given a value for each hole. */
function* textsOf(texts: unknown, where: string): Generator<[where: string, text: unknown]> {
  if (typeof texts === "function") {
    const values = Array.from({ length: texts.length }, () => "5");
    yield [`${where}()`, (texts as (...values: string[]) => unknown)(...values)];
  } else if (typeof texts === "object" && texts !== null) {
    for (const [key, text] of Object.entries(texts)) yield* textsOf(text, `${where}.${key}`);
  } else {
    yield [where, texts];
  }
}

/** The texts that a file exports, by name. All that it defines are, or they would be missed here. */
async function textsOfFile({ path, source }: (typeof textFiles)[number]) {
  const module = (await import(pathToFileURL(join(portal, path)).href)) as Record<string, unknown>;
  const defined = [...source.matchAll(/^(export )?const (\w+) = defineTexts\b/gm)];
  expect(defined).not.toEqual([]);
  return defined.map(([, , name = ""]) => {
    expect(module, `${name} is exported`).toHaveProperty(name);
    return [name, module[name] as Texts<object>] as const;
  });
}

describe("PO-12: the portal in every language", () => {
  it.each(textFiles)("$path says the same things in each", async (file) => {
    for (const [name, texts] of await textsOfFile(file)) {
      const [first, ...others] = LANGUAGES.map((language) => [...textsOf(texts[language], name)]);
      for (const other of others) {
        expect(other.map(([where]) => where)).toEqual(first?.map(([where]) => where));
      }
    }
  });

  it.each(textFiles)(
    "$path leaves nothing empty, and nothing Japanese in English",
    async (file) => {
      for (const [name, texts] of await textsOfFile(file)) {
        for (const language of LANGUAGES) {
          for (const [where, text] of textsOf(texts[language], name)) {
            expect(text, where).toMatch(/\S/);
            if (SPOKEN[language] === "ja") continue;
            expect(String(text).replace(PROPER_NAMES, ""), where).not.toMatch(JAPANESE);
          }
        }
      }
    },
  );

  it.each(textFiles)("$path is easy to read in easy Japanese", async (file) => {
    for (const [name, texts] of await textsOfFile(file)) {
      for (const [where, text] of textsOf(texts.easy, name)) {
        expect(hardToRead(String(text)), where).toEqual([]);
      }
    }
  });

  /** Words that are read from what citizens type, not shown to them. */
  const VOCABULARY = ["app/profile/japanese-year.ts"];

  it("has no Japanese outside the texts", () => {
    const texts = new Set([...textFiles.map(({ path }) => path), ...VOCABULARY]);
    const strays = sources
      .filter(({ path }) => !texts.has(path))
      .flatMap(({ path, source }) =>
        withoutComments(source)
          .split("\n")
          .filter((line) => JAPANESE.test(line))
          .map((line) => `${path}: ${line.trim()}`),
      );
    expect(strays).toEqual([]);
  });
});

/** Comments may name what they are about in the city's own words. */
const withoutComments = (source: string) =>
  source.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "");
