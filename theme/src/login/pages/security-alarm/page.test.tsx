// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { accessibilityMistakes, renderPage, type Told } from "../../testing/render-page.tsx";

const show = (told: Told = {}) => renderPage("security-alarm.ftl", told);

describe('the page of the link "this wasn\'t me"', () => {
  it("ID-6: it says what will happen before anything does, and asks once", async () => {
    const page = await show();
    expect(page.querySelector("h1")?.textContent).toBe("お知らせの操作に心当たりがありませんか");
    expect(page.querySelectorAll("main li")).toHaveLength(3);
    expect(page.querySelectorAll("main form button")).toHaveLength(1);
    expect(page.querySelector("form")?.method).toBe("post");
    expect(await accessibilityMistakes(page)).toEqual([]);
  });

  it("ID-6: afterwards it leads to a new password, and to the counter", async () => {
    const page = await show({ raised: true, resetUrl: "/reset?client_id=portal" });
    expect(page.querySelector("h1")?.textContent).toBe("アカウントを守る手続きをしました");
    expect(page.querySelector("main form")).toBeNull();
    expect(page.querySelector("main a.button")?.getAttribute("href")).toBe(
      "/reset?client_id=portal",
    );
    expect(page.textContent).toContain("市の窓口");
    expect(await accessibilityMistakes(page)).toEqual([]);
  });
});
