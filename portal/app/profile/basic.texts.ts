import { defineTexts } from "../texts/define.ts";

/** Texts around the inputs of 基本情報. */
export const basicTexts = defineTexts({
  ja: {
    name: "お名前",
    reading: "フリガナ",
    birthdate: "生年月日",
    birthdateHint: "年は、西暦でも和暦でも入力できます。例：1980、昭和55、S55",
    address: "ご住所",
    postalCodeHint: "7桁の数字。ハイフンはあってもなくてもかまいません。例：998-0102",
    townHint: "例：京田二丁目69番地3",
    districtHint: "地区ごとのお知らせに使います。市外にお住まいの方もお選びいただけます。",
  },
  easy: {
    name: "名前",
    reading: "名前の 読み方（カタカナ）",
    birthdate: "生まれた 日",
    birthdateHint: "年は 1980 のように 書いてください。昭和（しょうわ）55年や S55 でも いいです。",
    address: "住所",
    postalCodeHint: "7つの 数字（すうじ）です。「-」は なくても いいです。例（れい）：998-0102",
    townHint: "例（れい）：京田（きょうでん）2-69-3",
    districtHint: "住んでいる ところの お知らせに 使います。市の 外に 住んでいる 人も えらべます。",
  },
  en: {
    name: "Name",
    reading: "Name in kana",
    birthdate: "Date of birth",
    birthdateHint:
      "The year can be given in the Western or the Japanese calendar. For example: 1980, Showa 55, S55",
    address: "Address",
    postalCodeHint: "Seven digits, with or without a hyphen. For example: 998-0102",
    townHint: "For example: 69-3, Kyoden 2-chome",
    districtHint:
      "Used for notices that concern your district. You can choose one even if you live outside the city.",
  },
});
