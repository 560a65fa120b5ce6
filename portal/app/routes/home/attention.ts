import { channelOf, standingConsents, type Citizen } from "@machi-id/citizen";
import type { CityPack } from "@machi-id/city";
import type { Profile } from "../../../server/citizen-api/contract.ts";

/** Something about connected services that only the citizen can settle. */
export interface Attention {
  /** Messages are to come by LINE, which is not linked; or a consent has ended with its version. */
  matter: "link-line" | "decide-anew";
  /** Codes of the purposes concerned. */
  purposes: string[];
}

/** The one matter that needs the citizen most, if there is any. */
export function attentionOf(
  pack: CityPack,
  citizen: Citizen,
  { consents, line_linked }: Pick<Profile, "consents" | "line_linked">,
): Attention | undefined {
  const standing = standingConsents(pack, consents);
  const codes = pack.purposes.map(({ code }) => code);

  const unreachable = codes.filter(
    (code) => standing.has(code) && channelOf(pack, citizen, code) === "line",
  );
  if (!line_linked && unreachable.length > 0) {
    return { matter: "link-line", purposes: unreachable };
  }
  // What an ID needs is asked for at the next sign-in; the rest would be missed in silence.
  const ended = pack.purposes
    .filter(({ code, required }) => !required && code in consents && !standing.has(code))
    .map(({ code }) => code);
  return ended.length > 0 ? { matter: "decide-anew", purposes: ended } : undefined;
}
