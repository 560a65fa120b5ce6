// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { accessibilityMistakes, renderPage } from "../../testing/render-page.tsx";

const message = { type: "error", summary: "サービスからの呼び出しに誤りがあります。" };

describe("error", () => {
  it("PO-12: it says what happened, what to do next and whom to ask", async () => {
    const page = await renderPage("error.ftl", { message, client: { baseUrl: "https://portal/" } });
    expect(page.querySelector("h1")?.textContent).toBe("手続きを続けられませんでした");
    expect(page.textContent).toContain(message.summary);
    expect(page.textContent).toContain("もう一度はじめからやり直してください");
    expect(page.querySelector('main a[href="https://portal/"]')).not.toBeNull();
    expect(page.querySelector("footer")?.textContent).toContain("電話");
    expect(document.title).toBe("手続きを続けられませんでした | さかたID");
    expect(await accessibilityMistakes(page)).toEqual([]);
  });

  it("PO-12: a message from outside is shown as text, never as markup", async () => {
    const summary = "<img src=x onerror=alert(1)>";
    const page = await renderPage("error.ftl", { message: { type: "error", summary } });
    expect(page.querySelector("main img")).toBeNull();
    expect(page.textContent).toContain(summary);
  });
});
