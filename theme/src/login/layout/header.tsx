import type { KcContext } from "../KcContext.ts";
import { useReader } from "../texts/reader.tsx";
import { LanguageSwitch } from "./language-switch.tsx";

/** Whose page this is, and a choice of language where there is one. */
export function Header({ kcContext }: { kcContext: KcContext }) {
  const { city, language } = useReader();
  return (
    <header className="page-header">
      <div className="page-header-inner">
        <img className="page-logo" src={city.logo} alt="" width="48" height="48" />
        <p className="page-owner">
          <span className="page-city">{city.name[language]}</span>
          <span className="page-service">{city.id_name[language]}</span>
        </p>
        <LanguageSwitch kcContext={kcContext} />
      </div>
    </header>
  );
}
