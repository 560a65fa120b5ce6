import type { GENDERS } from "@machi-id/citizen";
import { defineTexts } from "../texts/define.ts";
import type { FieldName } from "./field-problem.ts";

/** What the inputs are called. */
export const fieldLabels = defineTexts<Record<FieldName, string>>({
  ja: {
    family_name: "姓",
    given_name: "名",
    family_name_kana: "セイ（フリガナ）",
    given_name_kana: "メイ（フリガナ）",
    birth_year: "年",
    birth_month: "月",
    birth_day: "日",
    gender: "性別",
    postal_code: "郵便番号",
    town: "町名・番地",
    rest: "建物名・部屋番号",
    residence_area: "お住まいの地区",
    interests: "興味のある分野",
    delivery_channels: "お知らせの受け取り方",
  },
  easy: {
    family_name: "姓（せい、ファミリーネーム）",
    given_name: "名（ファーストネーム）",
    family_name_kana: "姓（せい）の 読み方（カタカナ）",
    given_name_kana: "名の 読み方（カタカナ）",
    birth_year: "年",
    birth_month: "月",
    birth_day: "日",
    gender: "性別（せいべつ）",
    postal_code: "郵便番号（ゆうびんばんごう）",
    town: "町の 名前と 番地（ばんち）",
    rest: "建物の 名前と 部屋番号（へやばんごう）",
    residence_area: "住んでいる ところ",
    interests: "興味（きょうみ）が ある こと",
    delivery_channels: "お知らせを もらう 方法（ほうほう）",
  },
  en: {
    family_name: "Family name",
    given_name: "Given name",
    family_name_kana: "Family name in kana",
    given_name_kana: "Given name in kana",
    birth_year: "Year",
    birth_month: "Month",
    birth_day: "Day",
    gender: "Gender",
    postal_code: "Postal code",
    town: "Town and street number",
    rest: "Building and room",
    residence_area: "District",
    interests: "Interests",
    delivery_channels: "How you receive messages",
  },
});

/** Names of the values of `gender`. */
export const genderNames = defineTexts<Record<(typeof GENDERS)[number], string>>({
  ja: { female: "女性", male: "男性", other: "その他", unspecified: "回答しない" },
  easy: { female: "女", male: "男", other: "そのほか", unspecified: "答えない" },
  en: { female: "Female", male: "Male", other: "Other", unspecified: "Prefer not to say" },
});
