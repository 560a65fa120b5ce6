import { textIn, type CityPack } from "@machi-id/city";
import type { Consents } from "../../../server/citizen-api/contract.ts";
import type { ToolDelivery } from "../../../server/gateway/contract.ts";
import { purposeName, purposesOf } from "../../consent/purposes.server.ts";
import type { PurposeView } from "../../consent/purpose-view.ts";
import type { FromSource } from "../../source.server.ts";
import type { Language } from "@machi-id/languages";
import { formatDate, formatDateTime, formatList } from "../../texts/format.ts";

/** A purpose with the tools that serve it. */
export interface ConsentView extends PurposeView {
  /** Names of the tools; undefined while that is not known. */
  tools: string | undefined;
}

/** A decision that was made. */
export interface DecisionView {
  name: string;
  given: boolean;
  versionName: string;
  at: string;
}

/** What the page of consents shows; without decisions while the citizen API is away. */
export function consentsView(
  pack: CityPack,
  language: Language,
  consents: FromSource<Consents>,
  tools: FromSource<ToolDelivery[]>,
): { known: boolean; purposes: ConsentView[]; history: DecisionView[] } {
  const known = consents.state === "there" ? consents.value : undefined;
  const namesOf = (code: string) =>
    tools.state === "there"
      ? formatList(
          tools.value
            .filter(({ purposes }) => purposes.includes(code))
            .map(({ name }) => textIn(name, language)),
          language,
        )
      : undefined;
  return {
    known: known !== undefined,
    purposes: purposesOf(pack, language, known?.consents ?? []).map((purpose) => ({
      ...purpose,
      tools: namesOf(purpose.code),
    })),
    history: (known?.history ?? []).map(({ purpose, version, given, decided_at }) => ({
      name: purposeName(pack, language, purpose),
      given,
      versionName: formatDate(version, language),
      at: formatDateTime(decided_at, language),
    })),
  };
}
