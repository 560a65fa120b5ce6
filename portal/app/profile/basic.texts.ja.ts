/** Texts around the inputs of 基本情報. */
export const basicTexts = {
  name: "お名前",
  reading: "フリガナ",
  birthdate: "生年月日",
  birthdateHint: "年は、西暦でも和暦でも入力できます。例：1980、昭和55、S55",
  address: "ご住所",
  postalCodeHint: "7桁の数字。ハイフンはあってもなくてもかまいません。例：998-0102",
  townHint: "例：京田二丁目69番地3",
  districtHint: "地区ごとのお知らせに使います。市外にお住まいの方もお選びいただけます。",
  noDistrict: "選択しない",
};
