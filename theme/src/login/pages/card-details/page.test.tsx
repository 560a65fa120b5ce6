// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { accessibilityMistakes, renderPage, type Told } from "../../testing/render-page.tsx";

const none = { lastName: "", firstName: "", birthdate: "", gender: "", town: "", rest: "" };
const show = (told: Told = {}, errors = {}) => renderPage("card-details.ftl", told, errors);
const facts = (page: HTMLElement) =>
  [...page.querySelectorAll(".facts > div")].map((each) => each.textContent);

describe("ID-8: what the card says", () => {
  it("ID-8: stands beside what the profile says, where that differs", async () => {
    const page = await show({
      card: { ...none, lastName: "酒田", gender: "female", town: "本町二丁目" },
      current: { ...none, gender: "unspecified" },
    });
    expect(facts(page)).toEqual(["姓酒田", "性別女性いまの登録：回答しない", "町名本町二丁目"]);
  });

  it("ID-8: a name that cannot be split is split by the citizen", async () => {
    const page = await show(
      { card: none, current: none, wholeName: "サントスマリア", familyName: "サントス" },
      { lastName: "姓と名を合わせると、カードの氏名と同じになるように入力してください。" },
    );
    const field = page.querySelector<HTMLInputElement>("#lastName");
    expect(field?.value).toBe("サントス");
    expect(field?.getAttribute("aria-invalid")).toBe("true");
    expect(page.querySelector(".error-summary")?.textContent).toContain("カードの氏名と同じ");
    expect(await accessibilityMistakes(page)).toEqual([]);
  });

  it("ID-8: can be declined", async () => {
    const page = await show();
    expect(
      [...page.querySelectorAll("main button")].map((button) => button.getAttribute("value")),
    ).toEqual(["confirm", "decline"]);
  });
});
