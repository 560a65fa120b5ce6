/// <reference lib="dom" />
import type { Page } from "@playwright/test";
import { endpoints } from "../../support/endpoints.ts";
import { everyMail, type Mail } from "../../support/mailbox.ts";
import { violationsInMail } from "../support/axe.ts";
import { register } from "../support/citizen.ts";
import { inForcedColours, shapelessOn } from "../support/forced-colours.ts";
import { JAPANESE, overflowOf } from "../support/page.ts";
import { expect, test } from "../support/test.ts";

/** The narrowest phone we promise, and a desktop. */
const WIDTHS = [320, 1280];

/** Origins that a mail may lead to: the city's own. */
const OWN = [endpoints.keycloak, endpoints.portal].map((url) => new URL(url).origin);
const CITY_SITE = /^https:\/\/www\.city\.sakata\.lg\.jp\b/;

/** Two mails are alike when their words are, but for what is each citizen's own. */
const alike = ({ html }: Mail) =>
  html!
    .replaceAll(/https?:\/\/[^\s"<]+/g, "link")
    .replaceAll(/[\w.+-]+@[\w.-]+/g, "@")
    .replaceAll(/\d+/g, "0");

const linksIn = (text: string) =>
  new Set(
    [...text.matchAll(/https?:\/\/[^\s"<>]+/g)].map(([link]) => link.replaceAll("&amp;", "&")),
  );

/** Doubles the text, as mail readers do whose owner has chosen large text: mails have sizes in pixels. */
async function doubleText(page: Page): Promise<void> {
  await page.setViewportSize({ width: WIDTHS[1]! / 2, height: 900 });
  await page.locator("body").evaluate((body) => {
    const texts = [body, ...body.querySelectorAll<HTMLElement>("*")];
    const sizes = texts.map((text) => Number.parseFloat(getComputedStyle(text).fontSize));
    texts.forEach((text, index) => (text.style.fontSize = `${2 * sizes[index]!}px`));
  });
}

test("PO-12: every mail that the journeys sent can be read by everybody, on any screen, in its language", async ({
  page,
}) => {
  test.setTimeout(240_000);
  await register(page);
  const mails = (await everyMail()).filter(({ html }) => html);
  const kinds = [...new Map(mails.map((mail) => [alike(mail), mail])).values()];
  expect(kinds.length).toBeGreaterThan(0);
  await page.goto("about:blank");
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  for (const { subject, html, text } of kinds) {
    await test.step(subject, async () => {
      await page.setContent(html!);
      const language = await page.locator("html").getAttribute("lang");
      expect(subject, "a key that no text was found for").not.toMatch(/^[a-z]+[A-Z.]/);
      expect(html, "a value that was not put in").not.toMatch(/\$\{|\{\d\}/);
      if (language === "en") expect(`${subject} ${text}`).not.toMatch(JAPANESE);
      else expect(subject).toMatch(JAPANESE);
      await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        expect(await overflowOf(page), `${subject}: wider than ${width}`).toBeLessThanOrEqual(0);
        expect(await violationsInMail(page), subject).toEqual([]);
      }
      await inForcedColours(page, async () => {
        expect(await shapelessOn(page), subject).toEqual([]);
      });
      await doubleText(page);
      expect(await overflowOf(page), `${subject}: at twice the text`).toBeLessThanOrEqual(0);
      for (const link of linksIn(html!)) {
        const known = OWN.includes(new URL(link).origin) || CITY_SITE.test(link);
        expect(known, `${subject}: leads to ${new URL(link).origin}`).toBe(true);
        expect(linksIn(text), `${subject}: the plain text leads there too`).toContain(link);
      }
    });
  }
  expect(asked, "a mail loads nothing").toEqual([]);
});
