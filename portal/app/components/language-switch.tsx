import { Form, useLocation } from "react-router";
import { LANGUAGE_NAMES, LANGUAGES, SPOKEN } from "@machi-id/languages";
import { sharedTexts } from "../texts/shared.ts";
import { useLanguage, useTexts } from "../texts/use-texts.ts";
import { CsrfField } from "./csrf-field.tsx";

/** Shows this page in another language. The whole page is loaded anew, scripts or not. */
export function LanguageSwitch() {
  const { language: label } = useTexts(sharedTexts);
  const current = useLanguage();
  const { pathname, search } = useLocation();
  return (
    <Form
      className="language-switch"
      method="post"
      action="/language"
      reloadDocument
      aria-label={label}
    >
      <CsrfField />
      <input type="hidden" name="return" value={pathname + search} />
      {LANGUAGES.filter((language) => language !== current).map((language) => (
        <button
          key={language}
          type="submit"
          name="language"
          value={language}
          lang={SPOKEN[language]}
        >
          {LANGUAGE_NAMES[language]}
        </button>
      ))}
    </Form>
  );
}
