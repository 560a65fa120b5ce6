// @vitest-environment jsdom
import { act } from "react";
import { describe, expect, it } from "vitest";
import {
  accessibilityMistakes,
  descriptionOf,
  inputNamed,
  renderPage,
  type Told,
} from "../../testing/render-page.tsx";

const LINE = { alias: "line", providerId: "line", displayName: "LINE", loginUrl: "/broker/line" };
const show = (told: Told = {}, errors = {}) =>
  renderPage("login.ftl", { social: { displayInfo: true, providers: [LINE] }, ...told }, errors);

describe("login", () => {
  it("ID-2: signing in with LINE comes before everything else", async () => {
    const page = await show();
    const first = page.querySelector<HTMLAnchorElement>("main a, main button");
    expect(first?.textContent).toBe("LINEでログイン");
    expect(first?.getAttribute("href")).toBe("/broker/line");
  });

  it("ID-2: without a provider there is no button for one", async () => {
    const page = await show({ social: { displayInfo: false, providers: [] } });
    expect(page.textContent).not.toContain("LINE");
  });

  it("ID-2: while LINE is away it says so, as nothing that was entered wrong, and takes the address", async () => {
    const summary = "いまLINEにつながらないため、LINEではログインできません。";
    const page = await show({ message: { type: "error", summary } });
    const told = page.querySelector('[role="alert"]');
    expect(told?.querySelector("h2")?.textContent).toBe("ログインは完了していません");
    expect(told?.textContent).toContain(summary);
    expect(inputNamed(page, "username").getAttribute("aria-invalid")).not.toBe("true");
    expect(await accessibilityMistakes(page)).toEqual([]);
  });

  it("ID-3: it asks for address and password so that password managers know them", async () => {
    const page = await show();
    expect(inputNamed(page, "username").autocomplete).toBe("username");
    expect(inputNamed(page, "password").autocomplete).toBe("current-password");
    expect(page.querySelector("h1")?.textContent).toBe("ログイン");
    expect(document.title).toBe("ログイン | さかたID");
    expect(await accessibilityMistakes(page)).toEqual([]);
  });

  it("ID-6: who is signed in and asked once more reads whose password it is, and no invitation to register", async () => {
    const page = await show({
      usernameHidden: true,
      registrationDisabled: true,
      auth: { attemptedUsername: "hanako@example.jp" },
    });
    expect(page.querySelector("main")?.textContent).toContain("hanako@example.jp");
    expect(page.querySelector('[name="username"]')).toBeNull();
    expect(page.querySelector("main")?.textContent).not.toMatch(/はじめての方/);
    expect(await accessibilityMistakes(page)).toEqual([]);
  });

  it("ID-3: it leads to registration", async () => {
    const page = await show({ url: { registrationUrl: "/registrations" } });
    const link = page.querySelector('a[href="/registrations"]');
    expect(link?.textContent).toBe("メールアドレスで新規登録");
  });

  it("PO-12: a mistake is said at the top and at the field, and not which of the two is wrong", async () => {
    const error = "メールアドレスまたはパスワードが正しくありません。";
    const page = await show({}, { username: error });
    expect(page.querySelector(".error-summary a")?.getAttribute("href")).toBe("#username");
    expect(descriptionOf(inputNamed(page, "username"))).toContain(error);
    expect(inputNamed(page, "password").getAttribute("aria-invalid")).toBe("true");
    expect(document.title).toBe("エラー：ログイン | さかたID");
    expect(await accessibilityMistakes(page)).toEqual([]);
  });

  it("PO-12: the password can be looked at, and is hidden again when it is sent", async () => {
    const page = await show();
    const password = inputNamed(page, "password");
    const toggle = page.querySelector<HTMLButtonElement>(".password button");
    expect(toggle?.getAttribute("aria-label")).toBe("パスワードを表示する");
    act(() => toggle?.click());
    expect(password.type).toBe("text");
    expect(toggle?.getAttribute("aria-label")).toBe("パスワードを隠す");
    password.form?.dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
    expect(password.type).toBe("password");
  });

  it("PO-12: a form is sent once, however often its button is pressed", async () => {
    const form = inputNamed(await show(), "password").form;
    const send = () => {
      const event = new Event("submit", { bubbles: true, cancelable: true });
      form?.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(send()).toBe(false);
    expect(send()).toBe(true);
    window.dispatchEvent(new Event("pageshow"));
    expect(send()).toBe(false);
  });
});
