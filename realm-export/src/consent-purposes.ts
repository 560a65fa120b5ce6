import type { CityPack, Text } from "@machi-id/city";
import { LOCALES } from "@machi-id/languages";

/**
 * What a citizen is asked to agree to, as our provider reads it from the realm's attribute
 * `machi.consent.purposes`: JSON, a list in the order of the city pack. A purpose with a document has the
 * address at which the portal shows it.
 */
export function consentPurposes(pack: CityPack, portalUrl: string): string {
  return JSON.stringify(
    pack.purposes.map(({ code, version, still_valid, required, name, summary, document }) => ({
      code,
      version,
      still_valid,
      required,
      name: byLocale(name),
      summary: byLocale(summary),
      document_url: document === undefined ? null : `${portalUrl}/documents/${code}`,
    })),
  );
}

/** Keycloak knows languages by their tags. */
const byLocale = ({ ja, easy, en }: Text) => ({ ja, ...(easy && { [LOCALES.easy]: easy }), en });
