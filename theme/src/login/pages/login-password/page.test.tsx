// @vitest-environment jsdom
import { act } from "react";
import { describe, expect, it } from "vitest";
import {
  accessibilityMistakes,
  descriptionOf,
  inputNamed,
  renderPage,
} from "../../testing/render-page.tsx";

const LINE = { alias: "line", providerId: "line", displayName: "LINE", loginUrl: "/broker/line" };
const passkey = { challenge: "Y2hhbGxlbmdl", rpId: "id.example", credentialIds: [] };
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

  it("ID-4: a passkey will do as well, and a new sign-in may take another address", async () => {
    const page = await renderPage("login-password.ftl", { auth, passkey });
    expect(page.querySelector(".passkey-form button")?.textContent).toBe("パスキーでログイン");
    expect(page.textContent).toContain("別のメールアドレスでログインする");
    expect(page.textContent).not.toContain("LINE");
    expect(await accessibilityMistakes(page)).toEqual([]);
  });

  it("ID-6: who is signed in and asked once more goes on with this account, with LINE where it is linked", async () => {
    const page = await renderPage("login-password.ftl", {
      auth,
      passkey,
      signedInBefore: true,
      social: { displayInfo: true, providers: [LINE] },
    });
    expect(page.querySelector(".button-line")?.getAttribute("href")).toBe("/broker/line");
    expect(page.textContent).not.toContain("別のメールアドレス");
    expect(await accessibilityMistakes(page)).toEqual([]);
  });

  it("PO-12: the password can be looked at, and is hidden again when it is sent", async () => {
    const page = await renderPage("login-password.ftl", { auth });
    const password = inputNamed(page, "password");
    const toggle = page.querySelector<HTMLButtonElement>(".password button");
    expect(toggle?.getAttribute("aria-label")).toBe("パスワードを表示する");
    act(() => toggle?.click());
    expect(password.type).toBe("text");
    expect(toggle?.getAttribute("aria-label")).toBe("パスワードを隠す");
    password.form?.dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
    expect(password.type).toBe("password");
  });

  it("PO-12: a wrong password is said at its field", async () => {
    const page = await renderPage("login-password.ftl", { auth }, { password: "違います。" });
    expect(descriptionOf(inputNamed(page, "password"))).toContain("違います。");
    expect(document.title).toBe("エラー：パスワードの入力 | さかたID");
  });
});
