import { textIn, type CityPack, type Text } from "@machi-id/city";
import type { Language } from "@machi-id/languages";
import { byLanguage } from "./login/texts/define.ts";

/** What the sign-in pages show of the city pack; nothing else of it goes to the browser. */
export interface City {
  name: Texts;
  id_name: Texts;
  site_url: string;
  contact: { name: Texts; phone: string; hours: Texts };
  /** Where our mails come from, for those who filter their mail. */
  mail_address: string;
  /** The logo as a `data:` address. */
  logo: string;
}

type Texts = Record<Language, string>;

/** Takes from a city pack what the sign-in pages show. */
export function toCity({ city, brand }: CityPack): City {
  const { name, id_name, site_url, contact, mail } = city;
  return {
    name: inAllLanguages(name),
    id_name: inAllLanguages(id_name),
    site_url,
    contact: {
      name: inAllLanguages(contact.name),
      phone: contact.phone,
      hours: inAllLanguages(contact.hours),
    },
    mail_address: mail.from_address,
    logo: `data:image/svg+xml,${encodeURIComponent(brand.logo_svg)}`,
  };
}

function inAllLanguages(text: Text): Texts {
  return byLanguage((language) => textIn(text, language));
}
