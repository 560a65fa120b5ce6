// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import {
  accessibilityMistakes,
  descriptionOf,
  inputNamed,
  renderPage,
  type Told,
} from "../../testing/render-page.tsx";

const terms = {
  code: "terms",
  version: "2026-10-01",
  required: true,
  name: "利用規約",
  summary: "お使いいただくときの約束です。",
  documentUrl: "https://portal.example/documents/terms",
  given: false,
};
const news = {
  code: "news",
  version: "2026-10-02",
  required: false,
  name: "興味に合わせたお知らせ",
  summary: "選んだ興味に合わせてお知らせします。",
  documentUrl: "",
  given: false,
};

const show = (told: Told = {}, errors = {}) =>
  renderPage("consents.ftl", { purposes: [news, terms], ...told }, errors);
const box = (page: HTMLElement, code: string) =>
  page.querySelector<HTMLInputElement>(`input[name=consent][value=${code}]`);
const groups = (page: HTMLElement) => [...page.querySelectorAll("fieldset")];

describe("consents", () => {
  it("ID-11: what is needed comes first, what is free to choose after it", async () => {
    const [needed, free, ...others] = groups(await show());
    expect(needed?.querySelector("legend")?.textContent).toBe("利用に必要なもの");
    expect(needed?.textContent).toContain("利用規約に同意する必須");
    expect(free?.querySelector("legend")?.textContent).toBe("自由に選べるもの");
    expect(free?.textContent).toContain("興味に合わせたお知らせに同意する任意");
    expect(others).toEqual([]);
  });

  it("ID-11: nothing is ticked but what stands already", async () => {
    const page = await show({ purposes: [{ ...terms, given: true }, news] });
    expect(box(page, "terms")?.checked).toBe(true);
    expect(box(page, "news")?.checked).toBe(false);
  });

  it("ID-11: each is told in a sentence, with its version, and the version is sent along", async () => {
    const page = await show();
    const input = box(page, "terms");
    expect(input && descriptionOf(input)).toBe(terms.summary);
    expect(page.textContent).toContain("2026年10月1日の版");
    expect(inputNamed(page, "version_terms").value).toBe("2026-10-01");
    expect(inputNamed(page, "version_news").value).toBe("2026-10-02");
    expect(await accessibilityMistakes(page)).toEqual([]);
  });

  it("ID-11: a whole text opens beside the page and says so; where there is none, no link", async () => {
    const links = (await show()).querySelectorAll<HTMLAnchorElement>("main a");
    expect(links).toHaveLength(1);
    expect(links[0]?.getAttribute("href")).toBe(terms.documentUrl);
    expect(links[0]?.target).toBe("_blank");
    expect(links[0]?.textContent).toBe("利用規約の全文を読む（別の画面で開きます）");
  });

  it("ID-11: agreeing to nothing is a button of its own, after the one to go on", async () => {
    const [next, decline] = (await show()).querySelectorAll("main button");
    expect(next?.getAttribute("name")).toBeNull();
    expect(decline?.getAttribute("name")).toBe("action");
    expect(decline?.getAttribute("value")).toBe("decline");
  });

  it("ID-11: what was agreed to before is asked for with another word of welcome", async () => {
    expect((await show()).textContent).toContain("使い始める前に");
    expect((await show({ firstTime: false })).textContent).toContain("新しくなったか");
  });

  it("PO-12: what is lacking is said at the top, at its box and in the title", async () => {
    const error = "「必須」と書かれた項目に同意すると、先に進めます。";
    const page = await show({}, { consent: error });
    const link = page.querySelector<HTMLAnchorElement>(".error-summary a");
    expect(link?.getAttribute("href")).toBe("#consent-terms");
    const input = box(page, "terms");
    expect(input?.id).toBe("consent-terms");
    expect(input && descriptionOf(input)).toContain(error);
    expect(input?.getAttribute("aria-invalid")).toBe("true");
    expect(box(page, "news")?.getAttribute("aria-invalid")).toBeNull();
    expect(document.title).toBe("エラー：利用規約などの確認 | さかたID");
    expect(await accessibilityMistakes(page)).toEqual([]);
  });

  it("PO-12: a reader of English reads the date in English", async () => {
    const page = await renderPage("consents.ftl", {}, {}, "en");
    expect(page.textContent).toContain("Version of October 1, 2026");
    expect(page.textContent).toContain("I agree: Terms");
  });
});
