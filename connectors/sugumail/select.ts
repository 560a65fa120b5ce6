import { channelOf, interestCodes } from "@machi-id/citizen";
import type { CityPack } from "@machi-id/city";
import {
  WITHDRAWN,
  type CitizenState,
  type DataFields,
  type Withdrawn,
} from "../contract/index.ts";
import { consentWords } from "../rest-v1/consent-words.ts";

/** The purposes that すぐメールPlus+ serves. */
export const NEWS = "news";
export const DISASTER = "disaster";

/** The category of disaster information; the others are the codes of the interests. */
export const DISASTER_CATEGORY = "disaster-info";

/** What すぐメールPlus+ is told about a citizen. A type alias, since a record is indexed by its fields. */
export type SugumailRecord = {
  readonly mail_address?: string;
  /** What comes by mail; empty without an address. */
  readonly mail_categories: readonly string[];
  readonly line_user_id?: string;
  /** What comes by LINE; empty without a LINE user id. */
  readonly line_categories: readonly string[];
  readonly consent: readonly string[];
};

/** What each field is. */
export const sugumailFields: DataFields<SugumailRecord> = {
  mail_address: { category: "email", form: "verified address, if anything comes by mail" },
  mail_categories: { category: "topics", form: "codes of what comes by mail" },
  line_user_id: { category: "line_user_id", form: "LINE user id, if anything comes by LINE" },
  line_categories: { category: "topics", form: "codes of what comes by LINE" },
  consent: { category: "consents", form: "purposes and versions agreed to" },
};

/**
 * Makes the selection for a city: news by mail, disaster information by mail or LINE. News by LINE is
 * another tool's. An address or a LINE user id leaves only if something comes by it, and an address only
 * once it is verified: it could be a stranger's.
 *
 * A locked account stays: locking is no withdrawal.
 */
export function sugumailSelect(
  pack: CityPack,
): (state: CitizenState) => SugumailRecord | Withdrawn {
  const interests = interestCodes(pack);
  return (state) => {
    const { citizen, consents, lineUserId } = state;
    const address = state.emailVerified ? state.email : undefined;
    const comesBy = (purpose: string, channel: "mail" | "line") =>
      consents.has(purpose) &&
      channelOf(pack, citizen, purpose) === channel &&
      (channel === "mail" ? address : lineUserId) !== undefined;
    const newsByMail = comesBy(NEWS, "mail");
    const disasterByMail = comesBy(DISASTER, "mail");
    const disasterByLine = comesBy(DISASTER, "line");
    if (!newsByMail && !disasterByMail && !disasterByLine) return WITHDRAWN;
    return {
      ...((newsByMail || disasterByMail) && { mail_address: address! }),
      mail_categories: [
        ...(disasterByMail ? [DISASTER_CATEGORY] : []),
        ...(newsByMail ? interests.filter((code) => citizen.interests.includes(code)) : []),
      ],
      ...(disasterByLine && { line_user_id: lineUserId! }),
      line_categories: disasterByLine ? [DISASTER_CATEGORY] : [],
      consent: consentWords(state, [
        ...(newsByMail ? [NEWS] : []),
        ...(disasterByMail || disasterByLine ? [DISASTER] : []),
      ]),
    };
  };
}
