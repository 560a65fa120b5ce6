/// <reference lib="dom" />
import { expect, type Locator, type Page } from "@playwright/test";

const CONTROLS = "a[href], button, input, select, textarea, summary, [tabindex]";

/** What the tab key has led to. */
interface Stop {
  /** Its place among all controls of the page; -1 for none of them, such as a box that scrolls. */
  readonly place: number;
  /** Whether it shows that it has the focus. */
  readonly shown: boolean;
  readonly name: string;
}

/**
 * Goes through the page by the tab key alone. Gives the controls that it does not come to, and those that do not
 * show when they have the focus. The focus is where it was before, afterwards.
 */
export async function unusableByKeyboard(page: Page): Promise<string[]> {
  const before = await page.evaluateHandle(() => document.activeElement);
  const wanted = await controlsOf(page);
  await fromTheTop(page);
  const reached = new Set<number>();
  const findings: string[] = [];
  // Once round: what scrolls is a stop, too, so there may be more stops than controls.
  for (
    let presses = 0;
    presses < 2 * wanted.size + 5 && missing(wanted, reached).length > 0;
    presses++
  ) {
    await page.keyboard.press("Tab");
    const { place, shown, name } = await stopOf(page);
    if (wanted.has(place) && !reached.has(place) && !shown)
      findings.push(`no focus to be seen: ${name}`);
    reached.add(place);
  }
  findings.push(...missing(wanted, reached).map((place) => `not reached: ${wanted.get(place)}`));
  await before.evaluate((element) => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    if (element instanceof HTMLElement) element.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  });
  return findings;
}

const missing = (wanted: Map<number, string>, reached: Set<number>) =>
  [...wanted.keys()].filter((place) => !reached.has(place));

/** The controls that must be reached, by their place; of radio buttons that belong together one is. */
async function controlsOf(page: Page): Promise<Map<number, string>> {
  const controls = await page.evaluate((selector) => {
    const groups = new Set<string>();
    return [...document.querySelectorAll<HTMLElement>(selector)].flatMap((element, place) => {
      if (element.tabIndex < 0 || element.matches(":disabled")) return [];
      if (!element.checkVisibility({ visibilityProperty: true })) return [];
      if (element instanceof HTMLInputElement && element.type === "radio") {
        const group = document.querySelectorAll<HTMLInputElement>(
          `input[type=radio][name="${element.name}"]`,
        );
        const checked = [...group].find((radio) => radio.checked);
        if (groups.has(element.name) || (checked && checked !== element)) return [];
        groups.add(element.name);
      }
      const name = element.getAttribute("name") ?? element.textContent?.trim().slice(0, 30);
      return [[place, `${element.localName} ${name ?? ""}`] as const];
    });
  }, CONTROLS);
  return new Map(controls);
}

async function fromTheTop(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.body.tabIndex = -1;
    document.body.focus({ preventScroll: true });
    document.body.removeAttribute("tabindex");
  });
}

/** Where the focus is, and whether an outline shows it: around the control or around what belongs to it. */
function stopOf(page: Page): Promise<Stop> {
  return page.evaluate((selector) => {
    const element = document.activeElement ?? document.body;
    const shown = [element, element.parentElement, element.closest("label")].some((each) => {
      if (!each) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(each);
      return outlineStyle !== "none" && parseFloat(outlineWidth) >= 1;
    });
    const name = element.getAttribute("name") ?? element.textContent?.trim().slice(0, 30);
    return {
      place: [...document.querySelectorAll(selector)].indexOf(element),
      shown,
      name: `${element.localName} ${name ?? ""}`,
    };
  }, CONTROLS);
}

/** Moves to a control by the tab key; every control on the way shows when it has the focus. */
export async function tabTo(page: Page, control: Locator): Promise<void> {
  await expect(control).toBeVisible();
  const there = () => control.evaluate((element) => element === document.activeElement);
  for (let presses = 0; presses < 100 && !(await there()); presses++) {
    await page.keyboard.press("Tab");
    const { place, shown, name } = await stopOf(page);
    expect(place < 0 || shown, `${name} shows that it has the focus`).toBe(true);
  }
  await expect(control).toBeFocused();
}
