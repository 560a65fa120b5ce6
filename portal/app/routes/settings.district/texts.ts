import { defineTexts } from "../../texts/define.ts";

/** Texts of the page for the district. */
export const texts = defineTexts({
  ja: {
    heading: "お住まいの地区",
    lead: "地区ごとのお知らせに使います。市外にお住まいの方もお選びいただけます。",
  },
  easy: {
    heading: "住んでいる ところ",
    lead: "住んでいる ところの お知らせに 使います。市の 外に 住んでいる 人も えらべます。",
  },
  en: {
    heading: "District",
    lead: "Used for notices that concern your district. You can choose one even if you live outside the city.",
  },
});
