/// <reference lib="dom" />
import { expect, type Page } from "@playwright/test";
import { expectAsSent } from "./as-sent.ts";
import { unexplainedKanji } from "../../texts/easy-japanese.ts";
import { violationsOn } from "./axe.ts";
import { inForcedColours, shapelessOn } from "./forced-colours.ts";
import { unusableByKeyboard } from "./keyboard.ts";
import { onceEachState } from "./states.ts";

/** A language of the pages; `easy` is やさしい日本語. */
export type Language = "ja" | "easy" | "en";

/** A letter that only Japanese texts have. */
export const JAPANESE = /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}]/u;

/**
 * Looks at the page a journey has come to: its heading, its title and language, and, once for each state of a
 * page, that everybody can use it. Every page object goes through it, so that no page escapes.
 */
export async function arriveAt(
  page: Page,
  heading: string | RegExp,
  language: Language = "ja",
): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(heading);
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  await expect(page.locator("html")).toHaveAttribute("lang", language === "en" ? "en" : "ja");
  if (language === "en") await expectNoJapanese(page);
  else await expect(page).toHaveTitle(JAPANESE);
  if (language === "easy") await expectEasyWords(page);
  await expectAsSent(page);
  await onceEachState(page, () => expectForEverybody(page));
}

/**
 * No violation that axe finds (WCAG 2.2 A and AA, best practices); nothing wider than the screen, with text of
 * twice the size neither; with the system's colours buttons and fields keep their shape, and the tab key comes to
 * each of them and shows where it is.
 */
async function expectForEverybody(page: Page): Promise<void> {
  expect(await violationsOn(page), "axe finds nothing").toEqual([]);
  expect(await overflowOf(page), "nothing is wider than the screen").toBeLessThanOrEqual(0);
  const twice = await overflowOf(page, "200%");
  expect(twice, "nothing is wider than the screen at twice the text").toBeLessThanOrEqual(0);
  await inForcedColours(page, async () => {
    expect(await shapelessOn(page), "everything has a shape in forced colours").toEqual([]);
    expect(await unusableByKeyboard(page), "everything works by keyboard").toEqual([]);
  });
}

/** By how many pixels the page is wider than the screen, with another size of text if one is given. */
export function overflowOf(page: Page, textSize = ""): Promise<number> {
  return page.locator("html").evaluate((html, size) => {
    html.style.fontSize = size;
    const overflow = html.scrollWidth - html.clientWidth;
    html.style.fontSize = "";
    return overflow;
  }, textSize);
}

/** Title, texts and names for screen readers are in English; what is marked as Japanese may be so. */
async function expectNoJapanese(page: Page): Promise<void> {
  const said = await page.locator("html").evaluate((html) => {
    const spoken = [
      ...html.querySelectorAll("title, meta, body *:not(script, style, noscript)"),
    ].filter((element) => element.closest("[lang]") === html);
    return spoken.flatMap((element) => [
      ...[...element.childNodes].flatMap((node) =>
        node.nodeType === Node.TEXT_NODE ? [node.textContent ?? ""] : [],
      ),
      ...["aria-label", "alt", "placeholder", "title", "content"].map(
        (name) => element.getAttribute(name) ?? "",
      ),
    ]);
  });
  expect(said.length, "there is something to read").toBeGreaterThan(0);
  expect(
    said.filter((text) => JAPANESE.test(text)),
    "nothing is left in Japanese",
  ).toEqual([]);
}

/** What the portal calls itself at the identity provider, in one language for all. */
const NAME_OF_PORTAL = "酒田市 市民マイページ";

/**
 * Headings, buttons, labels and paragraphs have no kanji that readers of easy Japanese do not know without a
 * reading.
 */
async function expectEasyWords(page: Page): Promise<void> {
  const said = await page
    .locator("main :is(h1, h2, h3, p, label, legend, button, a, li)")
    .evaluateAll((elements) => elements.map((element) => element.textContent ?? ""));
  expect(said.length, "there is something to read").toBeGreaterThan(0);
  const words = said.map((text) => text.replaceAll(NAME_OF_PORTAL, ""));
  expect(words.flatMap(unexplainedKanji), "every kanji is known or read out").toEqual([]);
}

/** The error summary at the top of a form: it names the problem and leads to its field. */
export async function expectFieldError(page: Page, message: string | RegExp): Promise<void> {
  const link = page.getByRole("alert").getByRole("link", { name: message });
  await link.click();
  await expect(page.locator("[aria-invalid=true]").first()).toBeFocused();
}
