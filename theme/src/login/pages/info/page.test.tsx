// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { accessibilityMistakes, renderPage } from "../../testing/render-page.tsx";

describe("information", () => {
  it("ID-7: a link from a mail says what it will do before it does it", async () => {
    const page = await renderPage("info.ftl", {
      message: { type: "info", summary: "登録情報の手続き" },
      messageHeader: undefined,
      requiredActions: ["UPDATE_PASSWORD"],
      actionUri: "/go-on",
      "x-keycloakify": { messages: { "requiredAction.UPDATE_PASSWORD": "パスワードの変更" } },
    });
    expect(page.querySelector("h1")?.textContent).toBe("登録情報の手続き");
    expect(page.querySelector("main li")?.textContent).toBe("パスワードの変更");
    expect(page.querySelector('main a[href="/go-on"]')?.textContent).toBe("手続きに進む");
    expect(await accessibilityMistakes(page)).toEqual([]);
  });

  it("ID-1: what is done is the heading and the title", async () => {
    const message = { type: "success", summary: "ログアウトしました。" };
    const page = await renderPage("info.ftl", { message, messageHeader: undefined });
    expect(page.querySelector("h1")?.textContent).toBe("ログアウトしました");
    expect(document.title).toBe("ログアウトしました | さかたID");
  });

  it("ID-6: a heading of its own stands before the message, and its second sentence between", async () => {
    const message = { type: "success", summary: "LINEとの連携は残っています。" };
    const page = await renderPage("info.ftl", {
      message,
      messageHeader: "accountWithdrawn",
      "x-keycloakify": {
        messages: { accountWithdrawn: "退会の手続きが終わりました。ありがとうございました。" },
      },
    });
    expect(page.querySelector("h1")?.textContent).toBe("退会の手続きが終わりました");
    expect([...page.querySelectorAll("main p")].map((text) => text.textContent)).toEqual([
      "ありがとうございました。",
      message.summary,
    ]);
  });

  it.each([
    ["退会の手続きが終わりました。ありがとうございました。", "退会の手続きが終わりました", "ja"],
    ["Your account is closed. Thank you.", "Your account is closed", "en"],
  ] as const)("ID-6: of several sentences the first is the heading: %s", async (...told) => {
    const [summary, heading, language] = told;
    const about = {
      message: { type: "success", summary },
      messageHeader: undefined,
      actionUri: undefined,
      client: { baseUrl: "https://portal.example/" },
    };
    const page = await renderPage("info.ftl", about, {}, language);
    expect(page.querySelector("h1")?.textContent).toBe(heading);
    expect(page.querySelector("main p")?.textContent).toBe(summary.replace(/^.+?[。.]\s?/, ""));
    expect(page.querySelector('main a[href="https://portal.example/"]')).not.toBeNull();
  });
});
