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
  en: { female: "Female", male: "Male", other: "Other", unspecified: "Prefer not to say" },
});
