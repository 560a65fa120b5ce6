import type { KcContext } from "../KcContext.ts";
import { LANGUAGES, type Language } from "./define.ts";

/** The language that Keycloak chose for the reader; Japanese where it chose none of ours. */
export function languageOf({ locale }: Pick<KcContext, "locale">): Language {
  const tag = locale?.currentLanguageTag.split("-")[0];
  return LANGUAGES.find((language) => language === tag) ?? "ja";
}
