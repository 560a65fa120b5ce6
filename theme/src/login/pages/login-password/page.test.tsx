// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import {
  accessibilityMistakes,
  descriptionOf,
  inputNamed,
  renderPage,
} from "../../testing/render-page.tsx";

const auth = { attemptedUsername: "hanako@example.jp", showUsername: true };

describe("password", () => {
  it("ID-3: it asks for the password of the account that it names", async () => {
    const page = await renderPage("login-password.ftl", { auth });
    const password = inputNamed(page, "password");
    expect(page.querySelector("h1 label")?.textContent).toBe("パスワードを入力してください");
    expect(password.autocomplete).toBe("current-password");
    expect(descriptionOf(password)).toContain("hanako@example.jp");
    expect(descriptionOf(password)).not.toContain("すでに");
    expect(await accessibilityMistakes(page)).toEqual([]);
  });

  it("ID-5: before LINE is linked it says why the existing account's password is asked for", async () => {
    const page = await renderPage("login-password.ftl", {
      auth,
      url: { loginAction: "/realms/city/login-actions/first-broker-login?session_code=x" },
    });
    const description = descriptionOf(inputNamed(page, "password"));
    expect(description).toContain("すでにさかたIDに登録されています");
    expect(description).toContain("LINEでもログインできます");
    expect(page.querySelector("button[type=submit]")?.textContent).toBe("確認して連携する");
    expect(await accessibilityMistakes(page)).toEqual([]);
  });

  it("PO-12: a wrong password is said at its field", async () => {
    const page = await renderPage("login-password.ftl", { auth }, { password: "違います。" });
    expect(descriptionOf(inputNamed(page, "password"))).toContain("違います。");
    expect(document.title).toBe("エラー：パスワードの入力 | さかたID");
  });
});
