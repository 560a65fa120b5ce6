// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { accessibilityMistakes, renderPage } from "../../testing/render-page.tsx";

const links = (page: HTMLElement) =>
  [...page.querySelectorAll<HTMLAnchorElement>("main a")].map((link) => link.getAttribute("href"));

describe("after LINE's automatic sign-in has failed", () => {
  it("ID-2: it leads to LINE once more, in the same window", async () => {
    const page = await renderPage("line-retry.ftl");
    expect(links(page)[0]).toContain("/broker/line/login");
    expect(page.querySelector("main [target], main [onclick]")).toBeNull();
    expect(await accessibilityMistakes(page)).toEqual([]);
  });

  it("ID-2: without a sign-in in this browser it says where to start again", async () => {
    const page = await renderPage("line-retry.ftl", { retryUrl: "", otherWayUrl: "" });
    expect(links(page)).toEqual([]);
    expect(page.textContent).toContain("もう一度ログインしてください");
  });
});
