// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import {
  accessibilityMistakes,
  descriptionOf,
  inputNamed,
  renderPage,
} from "../../testing/render-page.tsx";

describe("new password", () => {
  it("ID-6: it is asked for once, with its rules and why", async () => {
    const page = await renderPage("login-update-password.ftl", {
      message: { type: "warning", summary: "続けるには、新しいパスワードを設定してください。" },
      passwordPolicies: { length: 8 },
    });
    const input = inputNamed(page, "password-new");
    expect(page.querySelector("h1 label")?.getAttribute("for")).toBe(input.id);
    expect(input.autocomplete).toBe("new-password");
    expect(descriptionOf(input)).toContain("8文字以上で入力してください。");
    expect(page.querySelector("[role=status]")?.textContent).toContain("続けるには");
    expect(page.querySelectorAll("input[type=password]")).toHaveLength(1);
    expect(await accessibilityMistakes(page)).toEqual([]);
  });
});
