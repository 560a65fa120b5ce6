// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { accessibilityMistakes, renderPage } from "../../testing/render-page.tsx";

describe("linking LINE", () => {
  it("ID-6: it says which account is linked before LINE is opened, and can be left", async () => {
    const page = await renderPage("link-line.ftl");
    expect(page.querySelector("main .address")?.textContent).toBe("hanako@example.jp");
    const actions = [...page.querySelectorAll("main button")].map((each) =>
      each.getAttribute("value"),
    );
    expect(actions).toEqual(["confirm", "cancel"]);
    expect(await accessibilityMistakes(page)).toEqual([]);
  });

  it("ID-5: a LINE account of somebody else is refused in words, and nothing is linked", async () => {
    const message = { type: "error", summary: "ほかの方の登録と連携しています。" };
    const page = await renderPage("link-line.ftl", { message });
    expect(page.querySelector(".error-summary")?.textContent).toContain("まだ連携していません");
    expect(page.querySelector(".error-summary")?.textContent).toContain(message.summary);
  });
});
