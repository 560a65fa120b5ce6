import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { call, patchProfile, patchRaw, readProfile } from "../support/citizen-api.ts";
import { createCitizen, deleteCreatedPeople } from "./support/people.ts";
import { signIn } from "./support/sign-in.ts";

let token: string;

beforeAll(async () => {
  token = (await signIn(await createCitizen({ birthdate: ["1992-02-29"] }))).accessToken;
});

afterAll(deleteCreatedPeople);

describe("OP-7: values that a profile does not take are refused field by field", () => {
  const tomorrow = new Date(Date.now() + 48 * 60 * 60 * 1000).toISOString().slice(0, 10);
  const sick = '{"relation":"child","illness":"…"}';
  const twoHundredChildren = Array.from({ length: 200 }, () => '{"relation":"child"}');

  it.each([
    ["birthdate", "a day that does not exist", ["2001-02-30"], "machi-iso-date", "実在する日付を"],
    ["birthdate", "a day to come", [tomorrow], "machi-iso-date", "今日までの日付を"],
    ["birthdate", "two of them", ["2001-02-03", "2001-02-04"], "multivalued", "生年月日は1個まで"],
    ["gender", "an unknown code", ["unknown"], "options", "選び直してください。"],
    ["interests", "an unknown code", ["childcare", "no-such"], "options", "選び直してください。"],
    ["postal_code", "six digits", ["998-010"], "pattern", "郵便番号は数字7桁で"],
    ["lastName", "markup", ["<script>"], "pattern", "使えない文字が"],
    ["lastName", "61 letters", ["あ".repeat(61)], "length", "60文字以内で"],
    ["family", "a health record", [sick], "machi-family-member", "家族の情報の形が"],
    ["family", "200 children", twoHundredChildren, "multivalued", "家族は20個まで"],
    ["delivery_channels", "no such channel", ["city=fax"], "pattern", "お知らせの受け取り方法を"],
    ["blood_type", "not of the profile", ["A"], "unknown-field", "この項目は登録できません。"],
  ])("%s, %s: 422 and nothing changes", async (field, _, values, code, message) => {
    const before = await readProfile(token);
    const { status, body } = await patchProfile(token, before.version, {
      [field]: values,
      address_town: ["変わらない町"],
    });
    expect(status).toBe(422);
    expect(body).toEqual({
      error: "invalid_profile",
      fields: [{ field, code, message: expect.stringContaining(message) as string }],
    });
    expect(await readProfile(token)).toEqual(before);
  });

  it("every wrong field is named at once", async () => {
    const { version } = await readProfile(token);
    const { body } = await patchProfile(token, version, { birthdate: ["x"], gender: ["x"] });
    const fields = (body as { fields: { field: string }[] }).fields.map(({ field }) => field);
    expect(fields.sort()).toEqual(["birthdate", "gender"]);
  });

  it.each(["email", "username", "line_user_id"])(
    "%s is not changed here: 403 read_only_field",
    async (field) => {
      const before = await readProfile(token);
      const { status, body } = await patchProfile(token, before.version, {
        [field]: ["x@example.jp"],
        gender: ["male"],
      });
      expect(status).toBe(403);
      expect(body).toMatchObject({ error: "read_only_field", fields: [field] });
      expect(await readProfile(token)).toEqual(before);
    },
  );
});

describe("OP-7: bodies without the form of the interface are refused", () => {
  const many = (count: number, make: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => make(index)).join(",");

  it.each([
    ["empty", ""],
    ["no JSON", "{"],
    ["two documents", '{"attributes":{}} {}'],
    ["a list", "[]"],
    ["null", "null"],
    ["no attributes", "{}"],
    ["an unknown key", '{"attributes":{},"email":"x@example.jp"}'],
    ["attributes twice", '{"attributes":{},"attributes":{}}'],
    ["attributes as a list", '{"attributes":[]}'],
    ["a field twice", '{"attributes":{"gender":["male"],"gender":["female"]}}'],
    ["a bare text", '{"attributes":{"gender":"male"}}'],
    ["a number among the values", '{"attributes":{"gender":[1]}}'],
    ["null among the values", '{"attributes":{"gender":[null]}}'],
    ["an object among the values", '{"attributes":{"gender":[{}]}}'],
    ["a blank value", '{"attributes":{"lastName":[" "]}}'],
    ["a NUL", '{"attributes":{"lastName":["a\\u0000b"]}}'],
    ["a NUL in a name", '{"attributes":{"last\\u0000Name":["a"]}}'],
    ["half a character", '{"attributes":{"lastName":["\\ud842"]}}'],
    ["a line break", '{"attributes":{"lastName":["a\\nb"]}}'],
    ["501 values", `{"attributes":{"interests":[${many(501, () => '"a"')}]}}`],
    ["51 attributes", `{"attributes":{${many(51, (index) => `"a${index}":null`)}}}`],
    ["a text of 4001 letters", `{"attributes":{"lastName":["${"a".repeat(4001)}"]}}`],
    ["deep nesting", `{"attributes":{"family":${"[".repeat(5000)}${"]".repeat(5000)}}}`],
  ])("%s: 400", async (_, body) => {
    const before = await readProfile(token);
    const answer = await patchRaw(token, body, { "if-match": `"${before.version}"` });
    expect(answer.body).toMatchObject({ error: "malformed_request" });
    expect(answer.status).toBe(400);
    expect(await readProfile(token)).toEqual(before);
  });

  it("bytes that are not UTF-8: 400", async () => {
    const body = Uint8Array.from(Buffer.from('{"attributes":{"lastName":["\xE3\x81"]}}', "latin1"));
    const { status } = await patchRaw(token, body, { "if-match": '"1"' });
    expect(status).toBe(400);
  });

  it("more than 64 KiB: 413", async () => {
    const body = `{"attributes":{"lastName":["${"a".repeat(64 * 1024)}"]}}`;
    const answer = await patchRaw(token, body, { "if-match": '"1"' });
    expect(answer.status).toBe(413);
    expect(answer.body).toMatchObject({ error: "content_too_large" });
  });

  it.each(["application/json", "text/plain", "application/merge-patch+json; charset=shift_jis"])(
    "%s: 415",
    async (type) => {
      const body = '{"attributes":{"gender":["male"]}}';
      const answer = await patchRaw(token, body, { "content-type": type, "if-match": '"1"' });
      expect(answer.status).toBe(415);
      expect(answer.body).toMatchObject({ error: "unsupported_media_type" });
    },
  );

  it.each(["PUT", "POST", "DELETE"])("%s is not a method of the profile: 405", async (method) => {
    expect((await call("citizen/profile", token, { method })).status).toBe(405);
  });
});
