import type { CityPack } from "@machi-id/city";
import type { CitizenAttribute } from "./attributes.ts";
import { channelsOffered } from "./channels.ts";
import { districtCodes, GENDERS, interestCodes, KANA_PATTERN, LIMITS } from "./schema.ts";

/** One attribute of Keycloak's declarative user profile (`UPAttribute`). */
interface ProfileAttribute {
  name: string;
  displayName: string;
  multivalued?: boolean;
  required?: { roles?: string[] };
  permissions: { view: string[]; edit: string[] };
  validations: Record<string, Record<string, unknown>>;
}

/** Keycloak's declarative user profile (`UPConfig`), as `PUT /users/profile` of the Admin API takes it. */
export interface UserProfileConfig {
  attributes: ProfileAttribute[];
  groups: [];
}

/**
 * The realm's user profile for a city: the same rules as the schema, held by Keycloak itself, whoever
 * writes. A citizen sees their attributes; they are changed through the citizen API and by staff only.
 */
export function userProfileConfig(pack: CityPack): UserProfileConfig {
  const citizenRules: Record<CitizenAttribute, Record<string, Record<string, unknown>>> = {
    lastName: nameRules,
    firstName: nameRules,
    family_name_kana: kanaRules,
    given_name_kana: kanaRules,
    birthdate: { "machi-iso-date": { past: true } },
    gender: { options: { options: [...GENDERS] } },
    postal_code: { pattern: { pattern: "^[0-9]{7}$", "error-message": "invalidPostalCode" } },
    address_town: textRules(LIMITS.town),
    address_rest: textRules(LIMITS.rest),
    residence_area: { options: { options: districtCodes(pack) } },
    family: { multivalued: { min: 0, max: LIMITS.family }, "machi-family-member": {} },
    interests: {
      multivalued: { min: 0, max: LIMITS.interests },
      options: { options: interestCodes(pack) },
    },
    delivery_channels: deliveryRules(pack),
  };
  return {
    attributes: [
      {
        name: "username",
        displayName: "${username}",
        permissions: { view: ["admin", "user"], edit: ["admin"] },
        validations: { length: { min: 3, max: 255 }, "username-prohibited-characters": {} },
      },
      {
        name: "email",
        displayName: "${email}",
        required: { roles: ["user"] },
        permissions: { view: ["admin", "user"], edit: ["admin"] },
        validations: { email: {}, length: { max: 254 } },
      },
      ...Object.entries(citizenRules).map(([name, validations]) => ({
        name,
        displayName: `\${${name}}`,
        ...("multivalued" in validations ? { multivalued: true } : {}),
        permissions: { view: ["admin", "user"], edit: ["admin"] },
        validations,
      })),
      {
        // Never shown to relying parties; the sign-in with LINE writes it.
        name: "line_user_id",
        displayName: "${line_user_id}",
        permissions: { view: ["admin"], edit: ["admin"] },
        validations: {
          pattern: { pattern: "^U[0-9a-f]{32}$", "error-message": "invalidLineUserId" },
        },
      },
      {
        // Which fields a My Number card has verified, and when; never shown to relying parties as it is.
        name: "verified_fields",
        displayName: "${verified_fields}",
        permissions: { view: ["admin"], edit: ["admin"] },
        validations: { length: { max: 2000 } },
      },
    ],
    groups: [],
  };
}

/** The signs that the schema forbids, in Java's regular expressions. */
const textRules = (longest: number) => ({
  length: { min: 1, max: longest },
  pattern: {
    pattern: "^(?![=+@\\-])[^\\p{Cc}\\p{Cs}<>{}]+$",
    "error-message": "forbiddenCharacter",
  },
});
const nameRules = textRules(LIMITS.name);
const kanaRules = {
  length: { min: 1, max: LIMITS.name },
  pattern: { pattern: KANA_PATTERN.source, "error-message": "notKana" },
};

/** Every `purpose=channel` there is, one for each purpose. */
function deliveryRules(pack: CityPack) {
  const deliveries = pack.purposes.filter(({ channels }) => channels !== undefined);
  const values = deliveries.map(({ code }) => `${code}=(${channelsOffered(pack, code).join("|")})`);
  return {
    multivalued: { min: 0, max: deliveries.length },
    pattern: { pattern: `^(${values.join("|")})$`, "error-message": "invalidDeliveryChannel" },
  };
}
