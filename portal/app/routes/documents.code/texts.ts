import { defineTexts } from "../../texts/define.ts";

/** Texts around a document. */
export const texts = defineTexts({
  ja: {
    version: (date: string) => `${date}から有効な版です。`,
    toConsents: "自分の同意を確かめる",
  },
  en: {
    version: (date: string) => `This version is valid from ${date}.`,
    toConsents: "See what you have agreed to",
  },
});
