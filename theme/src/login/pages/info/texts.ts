import { defineTexts } from "../../texts/define.ts";

export const texts = defineTexts({
  ja: {
    title: "お知らせ",
    actions: "次の手続きを行います。",
    proceed: "手続きに進む",
    back: "サービスに戻る",
  },
  easy: {
    title: "お知らせ",
    actions: "つぎの ことを してください。",
    proceed: "つづける",
    back: "サービスに もどる",
  },
  en: {
    title: "Information",
    actions: "You are asked to do the following.",
    proceed: "Continue",
    back: "Back to the service",
  },
});
