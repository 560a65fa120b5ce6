import { defineTexts } from "../../texts/define.ts";

export const texts = defineTexts({
  ja: {
    title: "登録情報の確認",
    heading: "登録情報を確認してください",
    submit: "次へ",
    cancel: "やめる",
  },
  easy: {
    title: "登録（とうろく）した 情報（じょうほう）の 確認（かくにん）",
    heading: "登録（とうろく）した 情報（じょうほう）を 確認（かくにん）してください",
    submit: "つぎへ",
    cancel: "やめる",
  },
  en: {
    title: "Check your details",
    heading: "Please check your details",
    submit: "Next",
    cancel: "Cancel",
  },
});
