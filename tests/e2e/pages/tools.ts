import { expect, type Locator, type Page } from "@playwright/test";
import { endpoints } from "../../support/endpoints.ts";

/** The design's promise: a change stands in a tool within five seconds (CO-1). */
export const PROMISED_MS = 5_000;

/** A tool that is given citizens' data. */
export type Tool = "kintone" | "kanameto" | "sugumail";

/** Opens a tool's page, as a member of staff would, in a page of its own. */
export async function openTool(page: Page, tool: Tool): Promise<Page> {
  const table = await page.context().newPage();
  await table.goto(endpoints[tool]);
  return table;
}

/**
 * The record of one citizen in a tool's table.
 *
 * @param who the address, or the LINE user id, whichever the tool knows
 */
export const recordOf = (table: Page, who: string): Locator =>
  table
    .locator("table.records tbody tr")
    .filter({ has: table.getByText(who).or(table.getByTitle(who)) });

/** Waits until the citizen's record in the table shows all of `texts`. */
export async function expectRecord(
  table: Page,
  who: string,
  texts: string[],
  within = PROMISED_MS,
): Promise<void> {
  await expect
    .poll(
      async () => {
        await table.reload();
        const record = await recordText(table, who);
        return record === "" ? ["a record"] : texts.filter((text) => !record.includes(text));
      },
      { message: "the record shows what was saved", timeout: within, intervals: [250] },
    )
    .toEqual([]);
}

/** Waits until the tool has no record of the citizen. */
export async function expectNoRecord(table: Page, who: string): Promise<void> {
  await expect
    .poll(async () => (await table.reload(), await recordOf(table, who).count()), {
      message: "the tool knows nothing of the citizen",
      timeout: PROMISED_MS,
      intervals: [250],
    })
    .toBe(0);
}

/** The text of the citizen's record, or nothing when there is none. */
export async function recordText(table: Page, who: string): Promise<string> {
  const record = recordOf(table, who);
  return (await record.count()) === 0 ? "" : record.innerText();
}

/** One cell of the citizen's record, by the name of its column. */
export const cellOf = async (table: Page, who: string, column: string): Promise<string> =>
  recordOf(table, who).locator(`[data-label="${column}"]`).innerText();

/** How often kintone has written the citizen's record, as its table shows it beside the time. */
export async function timesWritten(table: Page, email: string): Promise<number> {
  await table.reload();
  return Number(/（(\d+)回目）/.exec(await recordText(table, email))?.[1]);
}
