import { defineTexts } from "../../texts/define.ts";

/** Texts of the page for the interests. */
export const texts = defineTexts({
  ja: {
    heading: "興味のある分野",
    lead: "お知らせを受け取りたい分野を、いくつでも選べます。いつでも変えられます。",
  },
  easy: {
    heading: "興味（きょうみ）が ある こと",
    lead: "お知らせが ほしい ことを えらんでください。いくつでも いいです。いつでも かえられます。",
  },
  en: {
    heading: "Interests",
    lead: "Choose as many topics as you like to receive notices about. You can change them at any time.",
  },
});
