// @vitest-environment jsdom
import { act } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  accessibilityMistakes,
  descriptionOf,
  inputNamed,
  renderPage,
  type Told,
} from "../../testing/render-page.tsx";

const show = (told: Told = {}, errors = {}) => renderPage("one-time-code.ftl", told, errors);

describe("one-time code", () => {
  it("PO-12: the label of the code is the page's heading", async () => {
    const page = await show();
    const label = page.querySelector("h1 label");
    expect(label?.textContent).toBe("メールに届いた6桁の確認コードを入力してください");
    expect(label?.getAttribute("for")).toBe(inputNamed(page, "code").id);
    expect(document.title).toBe("確認コードの入力 | さかたID");
    expect(document.documentElement.lang).toBe("ja");
    expect(await accessibilityMistakes(page)).toEqual([]);
  });

  it("ID-3: the code is typed, pasted or filled in by the phone in one field without a limit", async () => {
    const input = inputNamed(await show(), "code");
    expect(input.autocomplete).toBe("one-time-code");
    expect(input.inputMode).toBe("numeric");
    expect(input.hasAttribute("maxlength")).toBe(false);
    expect(document.activeElement).toBe(input);
  });

  it("ID-3: it says where the mail went and how long the code is valid", async () => {
    const description = descriptionOf(inputNamed(await show(), "code"));
    expect(description).toContain("h****o@example.jp");
    expect(description).toContain("10分以内");
  });

  it("ID-3: whoever has just typed the address sees it whole, to find a mistyped letter", async () => {
    const page = await show({ emailAddress: "hanako@exmaple.jp" });
    expect(descriptionOf(inputNamed(page, "code"))).toContain("hanako@exmaple.jp");
  });

  it("PO-12: a wrong code is said at the top, at the field and in the title", async () => {
    const error = "確認コードが正しくありません。";
    const page = await show({}, { code: error });
    const input = inputNamed(page, "code");
    expect(input.getAttribute("aria-invalid")).toBe("true");
    expect(descriptionOf(input)).toContain(error);
    const link = page.querySelector<HTMLAnchorElement>(".error-summary a");
    expect(link?.textContent).toBe(error);
    expect(document.activeElement?.className).toBe("error-summary");
    act(() => link?.click());
    expect(document.activeElement).toBe(input);
    expect(document.title).toBe("エラー：確認コードの入力 | さかたID");
    expect(await accessibilityMistakes(page)).toEqual([]);
  });

  it("ID-3: another address can be chosen only where the address is not yet the citizen's", async () => {
    const action = "button[name=action][value=change-address]";
    expect((await show()).querySelector(action)).toBeNull();
    expect((await show({ canChangeAddress: true })).querySelector(action)).not.toBeNull();
  });

  it("ID-3: what was done is said, and is no error", async () => {
    const page = await show({
      message: { type: "info", summary: "新しい確認コードを送りました。" },
    });
    expect(page.querySelector("[role=status]")?.textContent).toContain("新しい確認コード");
    expect(document.title).not.toContain("エラー");
  });

  it("ID-4: there is a way to another second step where the citizen has one", async () => {
    expect((await show()).querySelector("[value=other-way]")).toBeNull();
    const page = await show({ otherWays: true });
    expect(page.querySelector("[value=other-way]")?.textContent).toBe("別の方法で確認する");
  });

  it("ID-4: who came from LINE says here whether the device is theirs", async () => {
    expect((await show()).querySelector("[name=rememberMe]")).toBeNull();
    expect(inputNamed(await show({ asksForTrust: true }), "rememberMe").checked).toBe(false);
  });
});

describe("another code", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("ID-3: it can be asked for when the wait is over", async () => {
    const page = await show({ resendWaitSeconds: 30 });
    const resend = page.querySelector<HTMLButtonElement>("button[value=resend]");
    expect(resend?.disabled, "as the server sends it").toBe(false);
    await act(() => vi.advanceTimersByTimeAsync(0));
    expect(resend?.disabled).toBe(true);
    expect(page.textContent).toContain("あと30秒で");
    await act(() => vi.advanceTimersByTimeAsync(30_000));
    expect(resend?.disabled).toBe(false);
    expect(page.textContent).not.toContain("秒で");
  });
});
