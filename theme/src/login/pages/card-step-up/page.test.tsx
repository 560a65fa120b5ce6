// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { renderPage, type Told } from "../../testing/render-page.tsx";

const show = (told: Told = {}) => renderPage("card-step-up.ftl", told);

describe("ID-8: before the way to the app", () => {
  it("ID-8: says what is needed, and which account the card is linked to", async () => {
    const page = await show();
    expect(page.querySelector("h1")?.textContent).toBe(
      "マイナンバーカードで本人確認をしてください",
    );
    expect(page.querySelector(".address")?.textContent).toBe("hanako@example.jp");
    expect(
      [...page.querySelectorAll("main button")].map((button) => button.getAttribute("value")),
    ).toEqual(["continue", "cancel"]);
  });

  it("ID-8: says nothing of linking when the card is linked already", async () => {
    expect((await show({ cardLinked: true })).querySelector(".address")).toBeNull();
  });

  it("ID-8: who has cancelled in the app reads that nothing is finished", async () => {
    const message = { type: "error", summary: "マイナンバーカードでのログインをやめました。" };
    const page = await show({ message });
    expect(page.querySelector(".error-summary")?.textContent).toContain(
      "本人確認は終わっていません",
    );
  });
});
