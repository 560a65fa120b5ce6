import { channelOf, channelsOffered, standingConsents } from "@machi-id/citizen";
import { textIn, type CityPack } from "@machi-id/city";
import type { Profile } from "../../../server/citizen-api/contract.ts";
import { consentTexts } from "../../consent/texts.ts";
import type { Choice } from "../../profile/choices.ts";
import { NOBODY } from "../../profile/profile-form.ts";
import type { FromSource } from "../../source.server.ts";
import type { Language } from "@machi-id/languages";
import { textsIn } from "../../texts/define.ts";

/** A purpose that sends messages. */
export interface DeliveryPurpose {
  code: string;
  name: string;
  summary: string;
  channels: Choice[];
  /** The channel of somebody who has chosen none. */
  usual: string;
  /** Nothing is sent without consent; undefined while it is not known. */
  consented: boolean | undefined;
}

/** The purposes that send messages, in the order of the city's pack. */
export function deliveryPurposes(
  pack: CityPack,
  language: Language,
  profile: FromSource<Profile>,
): DeliveryPurpose[] {
  const names = textsIn(consentTexts, language).channels;
  const standing =
    profile.state === "there" ? standingConsents(pack, profile.value.consents) : undefined;
  return pack.purposes
    .filter(({ code }) => channelsOffered(pack, code).length > 0)
    .map(({ code, name, summary }) => ({
      code,
      name: textIn(name, language),
      summary: textIn(summary, language),
      channels: channelsOffered(pack, code).map((channel) => ({
        code: channel,
        name: names[channel],
      })),
      usual: channelOf(pack, NOBODY, code),
      consented: standing?.has(code),
    }));
}
