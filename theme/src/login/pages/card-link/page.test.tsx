// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { renderPage } from "../../testing/render-page.tsx";

describe("ID-8: linking a card", () => {
  it("ID-8: shows whose card and which account, and can be declined", async () => {
    const page = await renderPage("card-link.ftl", { cardName: "酒田　花子" });
    expect([...page.querySelectorAll("dd")].map((each) => each.textContent)).toEqual([
      "酒田　花子",
      "hanako@example.jp",
    ]);
    expect(
      [...page.querySelectorAll("main button")].map((button) => button.getAttribute("value")),
    ).toEqual(["confirm", "cancel"]);
  });
});
