// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { accessibilityMistakes, renderPage, type Told } from "../../testing/render-page.tsx";

const show = (told: Told = {}) => renderPage("webauthn-register.ftl", told);
const has = (page: HTMLElement, selector: string) => page.querySelector(selector) !== null;

describe("making a passkey", () => {
  it("ID-4: within a registration there is a way back to the choice, and no way round", async () => {
    const page = await show({ registering: true, isAppInitiatedAction: false });
    expect(has(page, "button[name=action][value=another-way]")).toBe(true);
    expect(has(page, "button[name=cancel-aia]")).toBe(false);
    expect(await accessibilityMistakes(page)).toEqual([]);
  });

  it("ID-4: who asked for one in the portal can cancel", async () => {
    const page = await show({ isAppInitiatedAction: true });
    expect(has(page, "button[name=cancel-aia]")).toBe(true);
    expect(has(page, "button[name=action]")).toBe(false);
  });

  it("ID-4: what the browser gives back goes to the fields that the server reads", async () => {
    const page = await show();
    const names = [...page.querySelectorAll("input[type=hidden]")].map((input) =>
      input.getAttribute("name"),
    );
    expect(names).toEqual([
      "clientDataJSON",
      "attestationObject",
      "publicKeyCredentialId",
      "transports",
      "error",
      "authenticatorLabel",
    ]);
  });
});
