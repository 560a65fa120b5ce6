import { expect, type Page } from "@playwright/test";
import { endpoints } from "../support/endpoints.ts";

/** The design's promise: a change stands in the tool within five seconds (CO-1). */
export const PROMISED_MS = 5_000;

/** Opens the kintone app's table, as a member of staff would, in a page of its own. */
export async function openTable(page: Page): Promise<Page> {
  const table = await page.context().newPage();
  await table.goto(endpoints.kintone);
  return table;
}

/** Waits until the citizen's record in the table shows all of `texts`. */
export async function expectRecord(
  table: Page,
  email: string,
  texts: string[],
  within = PROMISED_MS,
): Promise<void> {
  await expect
    .poll(
      async () => {
        await table.reload();
        const record = await recordText(table, email);
        return texts.filter((text) => !record.includes(text));
      },
      { message: "the record shows what was saved", timeout: within, intervals: [250] },
    )
    .toEqual([]);
}

/** The text of the citizen's record, or nothing when there is none. */
export async function recordText(table: Page, email: string): Promise<string> {
  const record = table.getByRole("row").filter({ hasText: email });
  return (await record.count()) === 0 ? "" : record.first().innerText();
}

/** How often kintone has written the citizen's record, as its table shows it beside the time. */
export async function timesWritten(table: Page, email: string): Promise<number> {
  await table.reload();
  return Number(/（(\d+)回目）/.exec(await recordText(table, email))?.[1]);
}
