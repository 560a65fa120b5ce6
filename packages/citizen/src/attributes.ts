import type { CityPack } from "@machi-id/city";
import { citizenSchema, type Citizen } from "./schema.ts";

/** User attributes as Keycloak holds them: every attribute a list of texts. */
export type Attributes = Record<string, string[]>;

/** Keycloak's names for the attributes a citizen edits; an attribute not named here is not theirs. */
export const CITIZEN_ATTRIBUTES = [
  "lastName",
  "firstName",
  "family_name_kana",
  "given_name_kana",
  "birthdate",
  "gender",
  "postal_code",
  "address_town",
  "address_rest",
  "residence_area",
  "family",
  "interests",
  "delivery_channels",
] as const;

/** Name of an attribute that a citizen edits. */
export type CitizenAttribute = (typeof CITIZEN_ATTRIBUTES)[number];

/**
 * Writes a citizen as Keycloak attributes. Every attribute of {@link CITIZEN_ATTRIBUTES} is there, an
 * absent one as an empty list, so that two results can be compared and a removal is seen.
 */
export function toAttributes(citizen: Citizen): Record<CitizenAttribute, string[]> {
  const one = (value: string | undefined) => (value === undefined ? [] : [value]);
  return {
    lastName: one(citizen.family_name),
    firstName: one(citizen.given_name),
    family_name_kana: one(citizen.family_name_kana),
    given_name_kana: one(citizen.given_name_kana),
    birthdate: one(citizen.birthdate),
    gender: one(citizen.gender),
    postal_code: one(citizen.address?.postal_code),
    address_town: one(citizen.address?.town),
    address_rest: one(citizen.address?.rest),
    residence_area: one(citizen.residence_area),
    family: citizen.family.map((member) => JSON.stringify(member)),
    interests: [...citizen.interests].sort(),
    delivery_channels: Object.entries(citizen.delivery_channels)
      .map(([purpose, channel]) => `${purpose}=${channel}`)
      .sort(),
  };
}

/**
 * Reads a citizen from Keycloak attributes.
 *
 * What no longer fits the schema (an interest the city has dropped from its vocabulary, say) is left out
 * rather than failing the whole citizen, and its attribute is named in `dropped`.
 */
export function fromAttributes(
  pack: CityPack,
  attributes: Readonly<Record<string, readonly string[] | undefined>>,
): { citizen: Citizen; dropped: CitizenAttribute[] } {
  const { shape } = citizenSchema(pack);
  const dropped = new Set<CitizenAttribute>();
  const citizen: Citizen = { family: [], interests: [], delivery_channels: {} };

  const single = <T>(
    attribute: CitizenAttribute,
    parser: { safeParse(value: unknown): { success: boolean; data?: T } },
    take: (value: NonNullable<T>) => void,
  ) => {
    const value = attributes[attribute]?.[0];
    if (value === undefined || value === "") return;
    const { success, data } = parser.safeParse(value);
    if (success && data !== undefined && data !== null) take(data);
    else dropped.add(attribute);
  };

  single("lastName", shape.family_name, (value) => (citizen.family_name = value));
  single("firstName", shape.given_name, (value) => (citizen.given_name = value));
  single("family_name_kana", shape.family_name_kana, (value) => (citizen.family_name_kana = value));
  single("given_name_kana", shape.given_name_kana, (value) => (citizen.given_name_kana = value));
  single("birthdate", shape.birthdate, (value) => (citizen.birthdate = value));
  single("gender", shape.gender, (value) => (citizen.gender = value));
  single("residence_area", shape.residence_area, (value) => (citizen.residence_area = value));

  const address = shape.address.unwrap().shape;
  const inAddress = (part: Partial<NonNullable<Citizen["address"]>>) =>
    (citizen.address = { ...citizen.address, ...part });
  single("postal_code", address.postal_code, (value) => inAddress({ postal_code: value }));
  single("address_town", address.town, (value) => inAddress({ town: value }));
  single("address_rest", address.rest, (value) => inAddress({ rest: value }));

  for (const value of attributes.family ?? []) {
    const member = shape.family.unwrap().element.safeParse(parseJson(value));
    if (member.success) citizen.family.push(member.data);
    else dropped.add("family");
  }
  for (const value of attributes.interests ?? []) {
    if (shape.interests.safeParse([value]).success) citizen.interests.push(value);
    else dropped.add("interests");
  }
  for (const value of attributes.delivery_channels ?? []) {
    const [purpose = "", channel] = value.split("=");
    const entry = shape.delivery_channels.safeParse({ [purpose]: channel });
    if (entry.success) Object.assign(citizen.delivery_channels, entry.data);
    else dropped.add("delivery_channels");
  }
  return { citizen, dropped: [...dropped] };
}

function parseJson(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}
