// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { accessibilityMistakes, renderPage, type Told } from "../../testing/render-page.tsx";

const show = (told: Told = {}) => renderPage("withdraw-account.ftl", told);
const actions = (page: HTMLElement) =>
  [...page.querySelectorAll("main button")].map((button) => button.getAttribute("value"));

describe("closing the account", () => {
  it("ID-6: it says whose account it is and what goes, before anything is done", async () => {
    const page = await show();
    expect(page.querySelector("h1")?.textContent).toBe("さかたIDを退会しますか");
    expect(page.textContent).toContain("hanako@example.jp");
    expect(page.textContent).toContain("元に戻せません");
    expect(actions(page)).toEqual(["confirm", "cancel"]);
    expect(page.textContent).not.toContain("LINE");
    expect(await accessibilityMistakes(page)).toEqual([]);
  });

  it("ID-6: an account without an address is promised no mail", async () => {
    const page = await show({ email: "" });
    expect(page.textContent).not.toContain("メールアドレスにお知らせします");
    expect(page.querySelector(".address")).toBeNull();
  });

  it("ID-6: after a sign-in with LINE, LINE is unlinked too", async () => {
    const page = await show({ lineLinked: true, lineFresh: true });
    expect(page.textContent).toContain("LINEとの連携も解除します");
    expect(page.textContent).not.toContain("連動アプリ");
  });

  it("ID-6: after another sign-in, it says how to unlink in the LINE app", async () => {
    const page = await show({ lineLinked: true, lineFresh: false });
    expect(page.textContent).toContain("この手続きでは解除されません");
    expect(page.querySelector("ol")?.textContent).toContain("連動アプリ");
    expect(actions(page)).toEqual(["confirm", "cancel"]);
    expect(await accessibilityMistakes(page)).toEqual([]);
  });

  it("ID-6: when LINE is away nothing is lost: try again, or go on without LINE", async () => {
    const message = { type: "error", summary: "LINEにつながりません。何も変わっていません。" };
    const page = await show({ lineLinked: true, lineFresh: true, message });
    expect(page.querySelector(".error-summary h2")?.textContent).toBe("まだ退会していません");
    expect(page.querySelector(".error-summary")?.textContent).toContain(message.summary);
    expect(actions(page)).toEqual(["confirm", "confirm-without-line", "cancel"]);
    expect(page.querySelector("ol")?.textContent).toContain("連動アプリ");
    expect(await accessibilityMistakes(page)).toEqual([]);
  });
});
