import { defineTexts } from "../../texts/define.ts";

/** Texts around a document. */
export const texts = defineTexts({
  ja: {
    version: (date: string) => `${date}から有効な版です。`,
    toConsents: "自分の同意を確かめる",
  },
  easy: {
    version: (date: string) => `${date}から 使って います。`,
    toConsents: "自分の 同意を 見る",
  },
  en: {
    version: (date: string) => `This version is valid from ${date}.`,
    toConsents: "See what you have agreed to",
  },
});
