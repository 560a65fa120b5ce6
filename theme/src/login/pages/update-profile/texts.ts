import { defineTexts } from "../../texts/define.ts";

export const texts = defineTexts({
  ja: {
    title: "登録情報の確認",
    heading: "登録情報を確認してください",
    submit: "次へ",
    cancel: "やめる",
  },
  en: {
    title: "Check your details",
    heading: "Please check your details",
    submit: "Next",
    cancel: "Cancel",
  },
});
