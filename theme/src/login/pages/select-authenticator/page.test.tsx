// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { accessibilityMistakes, renderPage } from "../../testing/render-page.tsx";

describe("choosing another way", () => {
  it("ID-4: each way the citizen has is a button that says what it takes", async () => {
    const page = await renderPage("select-authenticator.ftl", { ways: ["passkey", "email"] });
    const buttons = [...page.querySelectorAll<HTMLButtonElement>("button[name=way]")];
    expect(buttons.map(({ value }) => value)).toEqual(["passkey", "email"]);
    expect(buttons[1]?.textContent).toContain("メールの確認コード");
    expect(await accessibilityMistakes(page)).toEqual([]);
  });

  it("ID-10: staff read what they must set up", async () => {
    const page = await renderPage("select-authenticator.ftl", {
      ways: ["passkey", "app"],
      forStaff: true,
    });
    expect(page.querySelector("h1")?.textContent).toBe("職員用の確認方法を登録してください");
  });
});
