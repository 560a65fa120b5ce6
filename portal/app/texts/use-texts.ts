import { useRootData } from "../root-data.ts";
import { LANGUAGES, type Language } from "@machi-id/languages";
import { textsIn, type Texts } from "./define.ts";

/** The language of the page. */
export const useLanguage = (): Language => useRootData()?.language ?? LANGUAGES[0];

/** Texts in the language of the page. */
export function useTexts<T>(texts: Texts<T>): T {
  return textsIn(texts, useLanguage());
}
