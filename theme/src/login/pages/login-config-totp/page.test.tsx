// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { accessibilityMistakes, inputNamed, renderPage } from "../../testing/render-page.tsx";

describe("registering an authenticator app", () => {
  it("ID-4: the key can be scanned, and the picture says what it is", async () => {
    const page = await renderPage("login-config-totp.ftl");
    expect(page.querySelector("img.qr")?.getAttribute("alt")).toContain("二次元コード");
    expect(inputNamed(page, "totpSecret").value).not.toBe("");
    expect(await accessibilityMistakes(page)).toEqual([]);
  });

  it("ID-4: the key can be typed instead, and the way is kept after a mistake", async () => {
    const page = await renderPage(
      "login-config-totp.ftl",
      { mode: "manual" },
      { totp: "コードが正しくありません。" },
    );
    expect(page.querySelector(".key")?.textContent).not.toBe("");
    expect(inputNamed(page, "mode").value).toBe("manual");
    expect(page.querySelector(".error-summary a")?.getAttribute("href")).toBe("#totp");
    expect(await accessibilityMistakes(page)).toEqual([]);
  });
});
