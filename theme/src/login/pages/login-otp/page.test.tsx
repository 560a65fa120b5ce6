// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import {
  accessibilityMistakes,
  descriptionOf,
  inputNamed,
  renderPage,
} from "../../testing/render-page.tsx";

describe("code of an authenticator app", () => {
  it("ID-4: its question is the heading, its field one for a code", async () => {
    const page = await renderPage("login-otp.ftl");
    const input = inputNamed(page, "otp");
    expect(page.querySelector("h1 label")?.getAttribute("for")).toBe(input.id);
    expect(input.autocomplete).toBe("one-time-code");
    expect(input.inputMode).toBe("numeric");
    expect(await accessibilityMistakes(page)).toEqual([]);
  });

  it("PO-12: Keycloak's mistake of another name is tied to the field", async () => {
    const page = await renderPage("login-otp.ftl", {}, { totp: "コードが正しくありません。" });
    expect(descriptionOf(inputNamed(page, "otp"))).toContain("コードが正しくありません。");
    expect(page.querySelector(".error-summary a")?.getAttribute("href")).toBe("#otp");
    expect(await accessibilityMistakes(page)).toEqual([]);
  });

  it("ID-7: who has lost the app reads that the counter helps, where a mail does not", async () => {
    const page = await renderPage("login-otp.ftl", { helpAtCounter: true });
    expect(page.textContent).toContain("市役所の窓口");
    expect(await accessibilityMistakes(page)).toEqual([]);
  });

  it("ID-4: who may take a code by mail instead reads nothing of the counter", async () => {
    expect((await renderPage("login-otp.ftl")).textContent).not.toContain("窓口");
  });
});
