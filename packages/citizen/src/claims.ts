import type { Citizen } from "./schema.ts";

/**
 * Writes a citizen as the claims a relying party may be given (OpenID Connect Core 1.0 §5.1 and §5.1.1;
 * `residence_area`, `family`, `interests` and the kana names are this platform's own).
 * Which of them a relying party gets is decided by the scopes it is granted. Absent values have no claim.
 */
export function toClaims(citizen: Citizen): Record<string, unknown> {
  const { family_name, given_name, address } = citizen;
  const claims: Record<string, unknown> = {
    name: [family_name, given_name].filter(Boolean).join(" ") || undefined,
    family_name,
    given_name,
    family_name_kana: citizen.family_name_kana,
    given_name_kana: citizen.given_name_kana,
    birthdate: citizen.birthdate,
    gender: citizen.gender === "unspecified" ? undefined : citizen.gender,
    address: address && {
      postal_code: address.postal_code,
      locality: address.town,
      street_address: address.rest,
      country: "JP",
    },
    residence_area: citizen.residence_area,
    family: citizen.family.length > 0 ? citizen.family : undefined,
    interests: citizen.interests.length > 0 ? citizen.interests : undefined,
  };
  return Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== undefined));
}
