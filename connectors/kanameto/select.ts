import { channelOf, interestCodes } from "@machi-id/citizen";
import type { CityPack } from "@machi-id/city";
import { WITHDRAWN, type CitizenState, type DataField, type Withdrawn } from "../contract/index.ts";
import { consentWords } from "../rest-v1/consent-words.ts";
import type { Identifier } from "./config.ts";

/** The purpose that KANAMETO serves. */
export const NEWS = "news";

/** What KANAMETO is told about a citizen. A type alias, since a record is indexed by its fields. */
export type KanametoRecord = {
  /** Left out where citizens are known by authentication codes. */
  readonly line_user_id?: string;
  /** Codes of the chosen interests, in the vocabulary's order. */
  readonly tags: readonly string[];
  /** Code of the district. */
  readonly district?: string;
  readonly consent: readonly string[];
};

/** What each field is; `auth_code` is put in at the delivery, because no citizen's data makes it. */
export const kanametoFields: Readonly<Record<keyof KanametoRecord | "auth_code", DataField>> = {
  line_user_id: { category: "line_user_id", form: "LINE user id, unless codes are used" },
  auth_code: { category: "auth_code", form: "random code, only if codes are used" },
  tags: { category: "interests", form: "codes of the chosen interests" },
  district: { category: "residence_area", form: "code of the district" },
  consent: { category: "consents", form: "purpose and version agreed to" },
};

/**
 * Makes the selection for a city. A citizen is told of while they want the city's news by LINE, and can be
 * reached there. Codes that the city has dropped are left out.
 *
 * A locked account stays: locking is no withdrawal.
 */
export function kanametoSelect(
  pack: CityPack,
  identifyBy: Identifier,
): (state: CitizenState) => KanametoRecord | Withdrawn {
  const districts = new Set(pack.districts.map(({ code }) => code));
  const interests = interestCodes(pack);
  return (state) => {
    const { citizen, lineUserId } = state;
    if (!state.consents.has(NEWS) || channelOf(pack, citizen, NEWS) !== "line") return WITHDRAWN;
    const byLine = identifyBy === "line-user-id";
    if (byLine && lineUserId === undefined) return WITHDRAWN;
    const area = citizen.residence_area;
    return {
      ...(byLine && { line_user_id: lineUserId! }),
      tags: interests.filter((code) => citizen.interests.includes(code)),
      ...(area !== undefined && districts.has(area) && { district: area }),
      consent: consentWords(state, [NEWS]),
    };
  };
}
