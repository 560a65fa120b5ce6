import type { KcContext } from "../KcContext.ts";
import { LANGUAGE_NAMES, LANGUAGES } from "../texts/define.ts";
import { useReader, useTexts } from "../texts/reader.tsx";
import { texts } from "./texts.ts";

/**
 * The same page in the other languages, each named by itself. The addresses are Keycloak's: it keeps
 * the choice in a cookie, and for a citizen who is signed in also in the account.
 */
export function LanguageSwitch({ kcContext }: { kcContext: KcContext }) {
  const { language } = useReader();
  const t = useTexts(texts);
  const supported = kcContext.locale?.supported ?? [];
  // In our order: the server sorts by name, so a language would change its place with the reader's.
  const offered = LANGUAGES.flatMap((tag) => {
    const url = supported.find(({ languageTag }) => languageTag === tag)?.url;
    return url === undefined ? [] : [{ tag, url }];
  });
  if (offered.length < 2) return null;
  return (
    <nav className="page-languages" aria-label={t("languages")}>
      <ul>
        {offered.map(({ tag, url }) => (
          <li key={tag}>
            <a href={url} lang={tag} hrefLang={tag} aria-current={tag === language || undefined}>
              {LANGUAGE_NAMES[tag]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
