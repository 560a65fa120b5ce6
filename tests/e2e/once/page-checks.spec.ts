import { inForcedColours, shapelessOn } from "../support/forced-colours.ts";
import { unusableByKeyboard } from "../support/keyboard.ts";
import { expect, test } from "../support/test.ts";

// What every page object looks for is itself looked at: on a page that has each fault once.
for (const scripts of [true, false]) {
  test.describe(scripts ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled: scripts });

    test("PO-12: a control is missed that the system's colours leave without a shape", async ({
      page,
    }) => {
      await page.setContent(`
        <button style="border: 0; background: navy">flat</button>
        <button style="border: 1px solid">good</button>
        <p style="forced-color-adjust: none">stubborn</p>`);
      const found = await inForcedColours(page, () => shapelessOn(page));
      expect(found).toEqual([expect.stringContaining("flat"), expect.stringContaining("stubborn")]);
    });

    test("PO-12: a control is missed that no tab key comes to, or that hides its focus", async ({
      page,
    }) => {
      await page.setContent(`
        <style>.hiding:focus { outline: none; box-shadow: 0 0 2px }</style>
        <input name="first"><button class="hiding">hiding</button>
        <div inert><a href="#">inert</a></div>
        <input type="radio" name="one"><input type="radio" name="one" checked>
        <a href="#">last</a>`);
      expect(await unusableByKeyboard(page)).toEqual([
        "no focus to be seen: button hiding",
        "not reached: a inert",
      ]);
    });
  });
}
