import { describe, expect, it } from "vitest";
import { putRows, removeRows } from "../delivery-tool/test-support.ts";
import { apiToken, pack, ToolOfEachTest } from "../shared/test-support.ts";
import { startSugumail } from "./index.ts";

const citizen = "0".repeat(31);
const friend = `U${citizen}f`;

const tool = new ToolOfEachTest(startSugumail);

const row = (more: object = {}) => ({
  external_id: `${citizen}1`,
  mail_address: "hanako@example.jp",
  mail_categories: ["disaster-info", "garbage"],
  line_categories: [],
  consent: ["news@2026-10-01", "disaster@2026-10-01"],
  ...more,
});
const put = (...rows: object[]) => putRows(tool.url, rows);

describe("CO-3: すぐメールPlus+'s rows", () => {
  it.each([
    ["an address that is none", { mail_address: "hanako" }, "invalid_address", "mail_address"],
    [
      "neither an address nor a LINE user",
      { mail_address: undefined, mail_categories: [] },
      "invalid_address",
      "mail_address",
    ],
    [
      "mail without an address",
      { mail_address: undefined, line_user_id: friend },
      "invalid_address",
      "mail_address",
    ],
    [
      "LINE without a user",
      { line_categories: ["disaster-info"] },
      "invalid_identifier",
      "line_user_id",
    ],
    ["an unknown category", { mail_categories: ["golf"] }, "invalid_category", "mail_categories"],
    ["a LINE user id that is none", { line_user_id: "x" }, "invalid_identifier", "line_user_id"],
    ["no consent", { consent: [] }, "invalid_consent", "consent"],
    ["a birth date", { birthdate: "1990-05-14" }, "unknown_field", "birthdate"],
  ])("refuses %s", async (_, more, code, field) => {
    expect(await put(row(more))).toMatchObject([{ status: "rejected", code, field }]);
    expect(await tool.page()).toContain("まだ誰も登録されていません");
  });

  it("may have both ways at once, and an address without categories", async () => {
    const both = row({ line_user_id: friend, line_categories: ["disaster-info"] });
    const none = row({ external_id: `${citizen}2`, mail_categories: [] });
    expect(await put(both, none)).toMatchObject([{ status: "accepted" }, { status: "accepted" }]);
  });

  it("names disaster information among its categories", async () => {
    const response = await fetch(`${tool.url}/v1/vocabulary`, {
      headers: { authorization: `Bearer ${apiToken}` },
    });
    const { categories } = (await response.json()) as { categories: string[] };
    expect(categories).toContain("disaster-info");
    expect(categories).toHaveLength(1 + pack.interests.flatMap(({ items }) => items).length);
  });
});

describe("CO-3: the page for staff", () => {
  it("counts mail and LINE by category, and shows whom a message reaches", async () => {
    await put(
      row(),
      row({
        external_id: `${citizen}2`,
        mail_address: undefined,
        mail_categories: [],
        line_user_id: friend,
        line_categories: ["disaster-info"],
      }),
    );
    expect(await tool.page()).toMatch(/ごみ・リサイクル<\/a><\/th>\s*<td>1件<\/td>\s*<td>0件/);
    const trial = await tool.page("/?category=disaster-info");
    expect(trial).toMatch(
      /「災害情報（緊急）」の配信は <strong>メール1件<\/strong>、<strong\s*>LINE 1件/,
    );
    expect(trial).toContain("<b>hanako@example.jp</b>");
  });

  it("ID-11: keeps nothing of somebody who was removed", async () => {
    await put(row());
    await removeRows(tool.url, [`${citizen}1`]);
    const text = await tool.page("/?category=disaster-info");
    expect(text).not.toContain("hanako");
    expect(text).toMatch(/を削除/);
  });
});
