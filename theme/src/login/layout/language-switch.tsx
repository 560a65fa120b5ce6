import type { KcContext } from "../KcContext.ts";
import { LANGUAGE_NAMES, LANGUAGES, LOCALES, SPOKEN } from "@machi-id/languages";
import { useReader, useTexts } from "../texts/reader.tsx";
import { texts } from "./texts.ts";

/**
 * The same page in the other languages, each named by itself. The addresses are Keycloak's: it keeps
 * the choice in a cookie, and for a citizen who is signed in also in the account.
 */
export function LanguageSwitch({ kcContext }: { kcContext: KcContext }) {
  const { language } = useReader();
  const t = useTexts(texts);
  const { locale } = kcContext;
  if (!locale || locale.supported.length < 2) return null;
  return (
    <nav className="page-languages" aria-label={t("languages")}>
      <ul>
        {/* In our order: the server sorts by name, so a language would change its place. */}
        {LANGUAGES.map((each) => {
          const found = locale.supported.find(({ languageTag }) => languageTag === LOCALES[each]);
          return (
            found && (
              <li key={each}>
                <a
                  href={found.url}
                  lang={SPOKEN[each]}
                  hrefLang={LOCALES[each]}
                  aria-current={each === language || undefined}
                >
                  {LANGUAGE_NAMES[each]}
                </a>
              </li>
            )
          );
        })}
      </ul>
    </nav>
  );
}
