/// <reference lib="dom" />
import type { Page } from "@playwright/test";

/** Runs `look` while the reader's system sets all colours (CSS Color Adjustment 1 §3). */
export async function inForcedColours<T>(page: Page, look: () => Promise<T>): Promise<T> {
  await page.emulateMedia({ forcedColors: "active" });
  try {
    return await look();
  } finally {
    await page.emulateMedia({ forcedColors: null });
  }
}

/**
 * Buttons and fields that nothing sets apart when the system sets the colours, since a background alone is gone
 * then: neither a border nor an outline nor an underline. Also whatever keeps colours of its own.
 */
export function shapelessOn(page: Page): Promise<string[]> {
  return page.locator("body").evaluate((body) => {
    const drawn = (style: string, width: string) => style !== "none" && parseFloat(width) >= 1;
    const shapeless = (element: Element) => {
      const look = getComputedStyle(element);
      const text = [element, ...element.querySelectorAll("*")];
      return !(
        drawn(look.borderBottomStyle, look.borderBottomWidth) ||
        drawn(look.outlineStyle, look.outlineWidth) ||
        text.some((part) => getComputedStyle(part).textDecorationLine.includes("underline"))
      );
    };
    const controls = [
      ...body.querySelectorAll(
        "button, .button, select, textarea, input:not([type=hidden], [type=checkbox], [type=radio])",
      ),
    ].filter((element) => element.checkVisibility({ visibilityProperty: true }));
    const stubborn = [...body.querySelectorAll("*:not(svg, svg *)")].filter(
      (element) => getComputedStyle(element).forcedColorAdjust === "none",
    );
    return [...controls.filter(shapeless), ...stubborn].map((element) => {
      const copy = element.cloneNode(false) as Element;
      for (const name of ["href", "value"]) copy.removeAttribute(name);
      return `${copy.outerHTML} ${element.textContent?.trim().slice(0, 30) ?? ""}`;
    });
  });
}
