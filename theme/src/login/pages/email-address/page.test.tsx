// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import {
  accessibilityMistakes,
  descriptionOf,
  inputNamed,
  renderPage,
} from "../../testing/render-page.tsx";

describe("e-mail address", () => {
  it.each([
    ["register", "新規登録するメールアドレスを入力してください"],
    ["link-line", "メールアドレスを入力してください"],
    ["reset-password", "登録しているメールアドレスを入力してください"],
  ])("ID-3: the question for %s is the heading and the label", async (purpose, question) => {
    const page = await renderPage("email-address.ftl", { purpose });
    expect(page.querySelector("h1 label")?.textContent).toBe(question);
    expect(inputNamed(page, "email").autocomplete).toBe("email");
    expect(await accessibilityMistakes(page)).toEqual([]);
  });

  it("ID-5: after LINE it says that an existing account can be linked", async () => {
    const page = await renderPage("email-address.ftl", {
      purpose: "link-line",
      emailAddress: "hanako@example.jp",
    });
    const input = inputNamed(page, "email");
    expect(input.value).toBe("hanako@example.jp");
    expect(descriptionOf(input)).toContain("すでにさかたIDをお持ちの方");
  });

  it("PO-12: a mistaken address stays in its field with what is wrong", async () => {
    const page = await renderPage(
      "email-address.ftl",
      { emailAddress: "hanako@" },
      { email: "メールアドレスの形が正しくありません。" },
    );
    const input = inputNamed(page, "email");
    expect(input.value).toBe("hanako@");
    expect(descriptionOf(input)).toContain("形が正しくありません");
    expect(page.querySelector(".error-summary a")?.getAttribute("href")).toBe("#email");
    expect(document.title).toMatch(/^エラー：/);
  });
});
