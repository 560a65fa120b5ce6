// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { accessibilityMistakes, renderPage, type Told } from "../../testing/render-page.tsx";

const show = (told: Told = {}) => renderPage("unlink-line.ftl", told);
const actions = (page: HTMLElement) =>
  [...page.querySelectorAll("main button")].map((button) => button.getAttribute("value"));

describe("unlinking LINE", () => {
  it("ID-6: it says how to sign in afterwards, before anything is done", async () => {
    const page = await show();
    expect(page.querySelector("h1")?.textContent).toBe("LINEとの連携を解除しますか");
    expect(page.querySelector("main li")?.textContent).toContain("hanako@example.jp");
    expect(actions(page)).toEqual(["confirm", "cancel"]);
    expect(await accessibilityMistakes(page)).toEqual([]);
  });

  it("ID-6: without a password it cannot be confirmed, and says what is needed first", async () => {
    const page = await show({ passwordSet: false });
    expect(page.querySelector("h1")?.textContent).toBe("先にパスワードを設定してください");
    expect(actions(page)).toEqual(["cancel"]);
    expect(await accessibilityMistakes(page)).toEqual([]);
  });

  it("ID-6: without a fresh sign-in with LINE it cannot be confirmed", async () => {
    const page = await show({ lineFresh: false });
    expect(page.querySelector("h1")?.textContent).toBe("もう一度、LINEでのログインが必要です");
    expect(actions(page)).toEqual(["cancel"]);
  });

  it("ID-6: when LINE is away it says that LINE is still linked", async () => {
    const message = { type: "error", summary: "LINEにつながりません。何も変わっていません。" };
    const page = await show({ message });
    expect(page.querySelector(".error-summary")?.textContent).toContain("まだ解除していません");
    expect(page.querySelector(".error-summary")?.textContent).toContain(message.summary);
    expect(actions(page)).toEqual(["confirm", "cancel"]);
    expect(await accessibilityMistakes(page)).toEqual([]);
  });
});
