import { defineTexts } from "../../texts/define.ts";

export const texts = defineTexts({
  ja: {
    title: "確認方法の選択",
    heading: "ご本人であることを確認する方法を選んでください",
  },
  en: {
    title: "Choose how to confirm",
    heading: "How would you like to confirm that it is you?",
  },
});
