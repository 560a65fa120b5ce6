// @vitest-environment jsdom
import { act } from "react";
import { describe, expect, it, vi } from "vitest";
import { renderPage } from "../../testing/render-page.tsx";

describe("a page that is not ours", () => {
  it("PO-12: it stands in our frame, in Japanese, with its heading as title", async () => {
    const page = await renderPage("delete-account-confirm.ftl");
    await vi.waitFor(async () => {
      // Its code and its texts come in two further steps.
      await act(() => Promise.resolve());
      expect(page.querySelector("h1")?.textContent).toBe("退会の確認");
    }, 20_000);
    expect(document.title).toBe("退会の確認 | さかたID");
    expect(page.querySelector("footer")?.textContent).toContain("お問い合わせ");
  });
});
