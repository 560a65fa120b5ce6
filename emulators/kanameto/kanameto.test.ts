import { describe, expect, it } from "vitest";
import { putRows, removeRows } from "../delivery-tool/test-support.ts";
import { apiToken, ToolOfEachTest } from "../shared/test-support.ts";
import { startKanameto } from "./index.ts";

const citizen = "0".repeat(31);
const friend = `U${citizen}f`;

const tool = new ToolOfEachTest(startKanameto);

const row = (more: object = {}) => ({
  external_id: `${citizen}1`,
  line_user_id: friend,
  tags: ["events", "garbage"],
  district: "matsuyama",
  consent: ["news@2026-10-01"],
  ...more,
});
const byCode = (n: number) =>
  row({ external_id: `${citizen}${n}`, line_user_id: undefined, auth_code: `ABCDEFGH0${n}` });
const put = (...rows: object[]) => putRows(tool.url, rows);
const type = async (code: string) => {
  const response = await fetch(`${tool.url}/phone`, {
    method: "POST",
    body: new URLSearchParams({ code }),
  });
  return { status: response.status, text: await response.text() };
};

describe("CO-2: KANAMETO's rows", () => {
  it.each([
    ["a LINE user id that is none", { line_user_id: "U1" }, "invalid_identifier", "line_user_id"],
    ["nothing to know them by", { line_user_id: undefined }, "invalid_identifier", "line_user_id"],
    ["two ways to know them", { auth_code: "ABCDEFGH01" }, "invalid_identifier", "line_user_id"],
    [
      "a code with a letter that looks like a digit",
      { line_user_id: undefined, auth_code: "ABCDEFGHI1" },
      "invalid_identifier",
      "auth_code",
    ],
    [
      "an id that tells more",
      { external_id: "hanako@example.jp" },
      "invalid_identifier",
      "external_id",
    ],
    ["an unknown tag", { tags: ["golf"] }, "invalid_tag", "tags"],
    ["a tag twice", { tags: ["events", "events"] }, "invalid_tag", "tags"],
    ["an unknown district", { district: "tokyo" }, "invalid_district", "district"],
    ["no consent", { consent: [] }, "invalid_consent", "consent"],
    ["a name", { name: "酒田" }, "unknown_field", "name"],
  ])("refuses %s", async (_, more, code, field) => {
    expect(await put(row(more))).toMatchObject([{ status: "rejected", code, field }]);
    expect(await tool.page()).toContain("まだ誰も登録されていません");
  });

  it("keeps tags in the order of the vocabulary, so that their order changes nothing", async () => {
    await put(row());
    expect(await put(row({ tags: ["garbage", "events"] }))).toMatchObject([
      { operation: "unchanged" },
    ]);
  });
});

describe("CO-2: the page for staff", () => {
  it("counts friends by tag, and shows whom a message to a tag and a district reaches", async () => {
    await put(row(), row({ external_id: `${citizen}2`, tags: ["garbage"], district: "hirata" }));
    expect(await tool.page()).toMatch(/ごみ・リサイクル<\/a>\s*<span>2人/);
    expect(await tool.page("/?tag=garbage")).toMatch(/「ごみ・リサイクル」の配信は <strong>2人/);
    expect(await tool.page("/?tag=garbage&district=matsuyama")).toMatch(
      /「ごみ・リサイクル・松山」の配信は <strong>1人/,
    );
    expect(await tool.page("/?tag=checkup")).toMatch(/<strong>0人/);
  });

  it("OP-7: takes no tag from an address that is none, and shows no token", async () => {
    await put(row());
    const text = await tool.page("/?tag=%3Cscript%3E&district=x'");
    expect(text).not.toMatch(/<script>|の配信は/);
    expect(text).not.toContain(apiToken);
  });
});

describe("CO-2: the authentication code", () => {
  it("is waited for, and from its input on messages reach the citizen, over a restart too", async () => {
    await put(byCode(1), byCode(2));
    expect(await tool.page("/?tag=events")).toMatch(
      /<strong>0人[^]*ほかに2人が認証コードの入力待ち/,
    );
    expect(await type("ａｂｃｄｅ-fgho1")).toMatchObject({
      status: 200,
      text: expect.stringContaining("認証しました"),
    });
    await tool.restart();
    expect(await tool.page("/?tag=events")).toMatch(
      /<strong>1人[^]*ほかに1人が認証コードの入力待ち/,
    );
  });

  it("OP-7: is refused when nobody has it, with what was typed kept", async () => {
    await put(byCode(1));
    const { status, text } = await type('"><script>');
    expect(status).toBe(422);
    expect(text).toContain("この認証コードは登録されていません");
    expect(text).toContain("&quot;&gt;&lt;script&gt;");
    expect((await type("")).status).toBe(422);
  });

  it("is no longer taken when the citizen has been removed", async () => {
    await put(byCode(1));
    await type("ABCDEFGH01");
    await removeRows(tool.url, [`${citizen}1`]);
    expect((await type("ABCDEFGH01")).status).toBe(422);
  });
});
