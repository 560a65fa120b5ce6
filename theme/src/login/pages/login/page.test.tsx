// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import {
  accessibilityMistakes,
  descriptionOf,
  inputNamed,
  renderPage,
  type Told,
} from "../../testing/render-page.tsx";

const LINE = { alias: "line", providerId: "line", displayName: "LINE", loginUrl: "/broker/line" };
const TOLD: Told = {
  social: { displayInfo: true, providers: [LINE] },
  realm: { rememberMe: true },
  login: {},
  passkey: { challenge: "Y2hhbGxlbmdl", rpId: "id.example", credentialIds: [] },
};
const show = (told: Told = {}, errors = {}) =>
  renderPage("login.ftl", { ...TOLD, ...told }, errors);

describe("login", () => {
  it("ID-2: LINE is among the other ways, below the address", async () => {
    const page = await show();
    const line = page.querySelector<HTMLAnchorElement>("section .button-line");
    expect(line?.textContent).toBe("LINEでログイン");
    expect(line?.getAttribute("href")).toBe("/broker/line");
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

  it("ID-4: it asks for the address alone, and the browser suggests passkeys there", async () => {
    const page = await show();
    const address = inputNamed(page, "username");
    expect(address.autocomplete).toBe("username webauthn");
    expect(page.querySelector("h1 label")?.getAttribute("for")).toBe(address.id);
    expect(page.querySelector("[name=password]")).toBeNull();
    expect(document.title).toBe("ログイン | さかたID");
    expect(await accessibilityMistakes(page)).toEqual([]);
  });

  it("ID-4: a device is trusted only by who says so, and a trusted one stays so", async () => {
    expect(inputNamed(await show(), "rememberMe").checked).toBe(false);
    const again = await show({ login: { rememberMe: "on" } });
    expect(inputNamed(again, "rememberMe").checked).toBe(true);
    expect(descriptionOf(inputNamed(again, "rememberMe"))).toContain("30日");
  });

  it("ID-3: it leads to registration", async () => {
    const page = await show({ url: { registrationUrl: "/registrations" } });
    const link = page.querySelector('a[href="/registrations"]');
    expect(link?.textContent).toBe("メールアドレスで新規登録");
  });

  it("PO-12: a mistake is said at the top and at the field", async () => {
    const error = "メールアドレスの形が正しくありません。";
    const page = await show({}, { username: error });
    expect(page.querySelector(".error-summary a")?.getAttribute("href")).toBe("#username");
    expect(descriptionOf(inputNamed(page, "username"))).toContain(error);
    expect(document.title).toBe("エラー：ログイン | さかたID");
    expect(await accessibilityMistakes(page)).toEqual([]);
  });

  it("PO-12: a form is sent once, however often its button is pressed", async () => {
    const form = inputNamed(await show(), "username").form;
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
