// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from "vitest";
import { accessibilityMistakes, renderPage } from "../../testing/render-page.tsx";

const methods = (page: HTMLElement) =>
  [...page.querySelectorAll("main button[name=method]")].map((button) =>
    button.getAttribute("value"),
  );

/** Lets the browser say whether it can make a passkey. */
function browserSays(can: boolean): void {
  vi.stubGlobal("PublicKeyCredential", function PublicKeyCredential() {});
  Object.assign(window.PublicKeyCredential, {
    isUserVerifyingPlatformAuthenticatorAvailable: () => Promise.resolve(can),
  });
}

describe("the choice between passkey and password", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("ID-3: it offers a passkey first where the browser can make one", async () => {
    browserSays(true);
    const page = await renderPage("registration-choice.ftl");
    await vi.waitFor(() => expect(methods(page)).toEqual(["passkey", "password"]));
    expect(page.querySelector("h1")?.textContent).toBe("これから、どの方法でログインしますか");
    expect(page.textContent).toContain("hanako@example.jp");
    expect(await accessibilityMistakes(page)).toEqual([]);
  });

  it.each(["cannot", "knows none"])(
    "ID-3: it offers a password alone where the browser %s",
    async (says) => {
      if (says === "cannot") browserSays(false);
      const page = await renderPage("registration-choice.ftl");
      expect(methods(page)).toEqual(["password"]);
    },
  );
});
