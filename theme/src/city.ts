import type { CityPack } from "@machi-id/city";

/** What the sign-in pages show of the city pack; nothing else of it goes to the browser. */
export type City = Pick<CityPack["city"], "name" | "id_name" | "site_url" | "contact"> & {
  /** Where our mails come from, for those who filter their mail. */
  mail_address: string;
  /** The logo as a `data:` address. */
  logo: string;
};

/** Takes from a city pack what the sign-in pages show. */
export function toCity({ city, brand }: CityPack): City {
  const { name, id_name, site_url, contact, mail } = city;
  return {
    name,
    id_name,
    site_url,
    contact,
    mail_address: mail.from_address,
    logo: `data:image/svg+xml,${encodeURIComponent(brand.logo_svg)}`,
  };
}
