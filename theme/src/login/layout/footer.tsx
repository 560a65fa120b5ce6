import { useReader, useTexts } from "../texts/reader.tsx";
import { texts } from "./texts.ts";

/** Whom to ask for help, on every page in the same place (WCAG 2.2 SC 3.2.6). */
export function Footer() {
  const { city, language } = useReader();
  const t = useTexts(texts);
  const { contact } = city;
  return (
    <footer className="page-footer">
      <div className="page-footer-inner">
        <h2 className="page-footer-heading">{t("contact")}</h2>
        <p>{contact.name[language]}</p>
        <p>
          <a href={`tel:${contact.phone.replaceAll("-", "")}`}>{t("phone", contact.phone)}</a>
          <span className="page-hours">{contact.hours[language]}</span>
        </p>
        <p>
          <a href={city.site_url}>{t("citySite", city.name[language])}</a>
        </p>
      </div>
    </footer>
  );
}
