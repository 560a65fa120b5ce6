import type { KcContext } from "../KcContext.ts";
import { useReader, useTexts } from "../texts/reader.tsx";
import { texts } from "./texts.ts";

/** Whose page this is, and a choice of language where there is one. */
export function Header({ kcContext }: { kcContext: KcContext }) {
  const { city, language } = useReader();
  const t = useTexts(texts);
  const languages = kcContext.locale?.supported ?? [];
  return (
    <header className="page-header">
      <div className="page-header-inner">
        <img className="page-logo" src={city.logo} alt="" width="48" height="48" />
        <p className="page-owner">
          <span className="page-city">{city.name[language]}</span>
          <span className="page-service">{city.id_name[language]}</span>
        </p>
        {languages.length > 1 && (
          <nav aria-label={t("languages")}>
            <ul className="page-languages">
              {languages.map(({ languageTag, label, url }) => (
                <li key={languageTag}>
                  <a
                    href={url}
                    lang={languageTag}
                    aria-current={languageTag === kcContext.locale?.currentLanguageTag}
                  >
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </div>
    </header>
  );
}
