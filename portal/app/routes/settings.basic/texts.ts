import { defineTexts } from "../../texts/define.ts";

/** Texts of the page for the basic information. */
export const texts = defineTexts({
  ja: {
    heading: "基本情報",
  },
  en: {
    heading: "Basic information",
  },
});
