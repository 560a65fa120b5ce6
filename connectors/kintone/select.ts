import type { CityPack } from "@machi-id/city";
import type { CitizenState, DataFields } from "../contract/index.ts";
import { GENDER_NAMES, LINE_NAMES, type KEY_FIELD, type KintoneFieldCode } from "./app.ts";

/** What kintone is told about a citizen: the app's fields in staff's words, `""` where unknown. */
export type KintoneRecord = Readonly<
  Record<Exclude<KintoneFieldCode, typeof KEY_FIELD | "interests">, string>
> & { readonly interests: readonly string[] };

/** What each field is. */
export const kintoneFields: DataFields<KintoneRecord> = {
  name: { category: "name", form: "family and given name" },
  kana: { category: "kana", form: "family and given name in katakana" },
  birthdate: { category: "birthdate", form: "date" },
  gender: { category: "gender", form: "choice in staff's words" },
  postal_code: { category: "address", form: "7 digits with a hyphen" },
  address: { category: "address", form: "text" },
  residence_area: { category: "residence_area", form: "name of the district" },
  interests: { category: "interests", form: "names of the chosen interests" },
  email: { category: "email", form: "address" },
  line: { category: "line_linked", form: "linked or not; never the LINE user id" },
};

/**
 * Makes the selection for a city. It knows codes only through the city's vocabulary, so a code that the
 * city has dropped is left out.
 *
 * A locked account stays: locking is no withdrawal, and staff who locked it still need to find it.
 */
export function kintoneSelect(pack: CityPack): (state: CitizenState) => KintoneRecord {
  const districtNames = new Map(pack.districts.map(({ code, name }) => [code, name.ja]));
  const interestItems = pack.interests.flatMap(({ items }) => items);
  return ({ citizen, email, lineUserId }) => {
    const chosen = new Set<string>(citizen.interests);
    return {
      name: joined(citizen.family_name, citizen.given_name),
      kana: joined(citizen.family_name_kana, citizen.given_name_kana),
      birthdate: citizen.birthdate ?? "",
      gender: citizen.gender ? GENDER_NAMES[citizen.gender] : "",
      postal_code: citizen.address?.postal_code?.replace(/^(\d{3})(\d{4})$/, "$1-$2") ?? "",
      address: joined(citizen.address?.town, citizen.address?.rest),
      residence_area: districtNames.get(citizen.residence_area ?? "") ?? "",
      // In the vocabulary's order: choosing the same things in another order is no change.
      interests: interestItems.filter(({ code }) => chosen.has(code)).map(({ name }) => name.ja),
      email: email ?? "",
      line: lineUserId ? LINE_NAMES.linked : LINE_NAMES.notLinked,
    };
  };
}

const joined = (...parts: (string | undefined)[]) => parts.filter(Boolean).join(" ");
