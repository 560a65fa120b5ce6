import { textIn, type CityPack } from "@machi-id/city";
import type { Language } from "@machi-id/languages";

/**
 * What templates read as `properties.cityPhone` and so on. A theme has its properties once for all
 * languages, so names are not among them.
 */
export function brandProperties({ city, brand }: CityPack): Record<string, string> {
  return {
    citySite: city.site_url,
    cityPhone: city.contact.phone,
    cityMailAddress: city.mail.from_address,
    cityPrimary: brand.colours.primary,
    cityOnPrimary: brand.colours.on_primary,
    cityText: brand.colours.text,
    cityTextMuted: brand.colours.text_muted,
    citySurface: brand.colours.surface,
    cityLink: brand.colours.link,
  };
}

/** The city's names in a language, which templates read as `msg("city.service")` and so on. */
export function cityMessages({ city }: CityPack, language: Language): Record<string, string> {
  return {
    "city.name": textIn(city.name, language),
    "city.service": textIn(city.id_name, language),
    "city.contact": textIn(city.contact.name, language),
    "city.hours": textIn(city.contact.hours, language),
  };
}
