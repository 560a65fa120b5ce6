import { expect, type Locator, type Page } from "@playwright/test";
import { endpoints } from "../../support/endpoints.ts";

/** Makes up a name that nobody at the LINE emulator has. */
export const newLineName = () => `ライン${crypto.randomUUID().slice(0, 6)}`;

/** Signs in at the LINE emulator for the first time, as a person called `name`. */
export async function signInAtLine(page: Page, name: string): Promise<void> {
  await choosePerson(page, name);
  await page.getByRole("button", { name: "許可する" }).click();
}

/** Starts to sign in at the LINE emulator and thinks better of it. */
export async function cancelAtLine(page: Page, name: string): Promise<void> {
  await choosePerson(page, name);
  await page.getByRole("button", { name: "キャンセル" }).click();
}

/** Signs in again as who has allowed the city before; nothing more is asked. */
export async function signInAgainAtLine(page: Page, name: string): Promise<void> {
  await choosePerson(page, name);
}

/** Chooses who to be: a person called `name`, new to the emulator or known already. */
async function choosePerson(page: Page, name: string): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toContainText("だれとして");
  const known = page.getByRole("button", { name, exact: false });
  if ((await known.count()) > 0) {
    await known.first().click();
  } else {
    await page.getByText("ほかの名前でログインする").click();
    await page.getByLabel("名前").fill(name);
    await page.getByRole("button", { name: "この名前でログイン" }).click();
  }
}

/** What LINE shows of a person: a list of facts, each under its name. */
export async function personAtLine(page: Page, name: string): Promise<(fact: string) => Locator> {
  const overview = await page.context().newPage();
  await overview.goto(endpoints.line);
  const person = overview.getByRole("listitem").filter({ hasText: name });
  return (fact) => person.locator(`dt:text-is("${fact}") + dd`);
}

/** The id by which the city's tools know a person on LINE. */
export async function lineUserId(page: Page, name: string): Promise<string> {
  const fact = await personAtLine(page, name);
  return await fact("ユーザーID").innerText();
}
