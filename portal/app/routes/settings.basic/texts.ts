import { defineTexts } from "../../texts/define.ts";

/** Texts of the page for the basic information. */
export const texts = defineTexts({
  ja: {
    heading: "基本情報",
  },
  easy: {
    heading: "あなたの 情報（じょうほう）",
  },
  en: {
    heading: "Basic information",
  },
});
