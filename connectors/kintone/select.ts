import type { CityPack } from "@machi-id/city";
import type { CitizenState } from "../contract/index.ts";
import { GENDER_NAMES, LINE_NAMES, type KEY_FIELD, type KintoneFieldCode } from "./app.ts";

/** What kintone is told about a citizen: the app's fields in staff's words, `""` where unknown. */
export type KintoneRecord = Readonly<
  Record<Exclude<KintoneFieldCode, typeof KEY_FIELD | "interests">, string>
> & { readonly interests: readonly string[] };

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
