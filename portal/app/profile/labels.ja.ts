import type { FieldName } from "./field-problem.ts";

/** What the inputs are called. */
export const fieldLabels: Record<FieldName, string> = {
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
};

/** Names of the values of `gender`. */
export const genderNames = {
  female: "女性",
  male: "男性",
  other: "その他",
  unspecified: "回答しない",
};
