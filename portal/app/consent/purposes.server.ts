import { standingConsents } from "@machi-id/citizen";
import { textIn, type CityPack } from "@machi-id/city";
import type { Decided } from "../../server/citizen-api/contract.ts";
import type { Language } from "@machi-id/languages";
import { formatDate } from "../texts/format.ts";
import type { ConsentState, PurposeView } from "./purpose-view.ts";

/** The city's purposes, in the order of its pack, with what the citizen has decided of each. */
export function purposesOf(
  pack: CityPack,
  language: Language,
  decided: readonly Decided[],
): PurposeView[] {
  const standing = standingConsents(pack, givenVersions(decided));
  return pack.purposes.map(({ code, name, summary, required, version, document }) => {
    const latest = decided.find(({ purpose }) => purpose === code);
    return {
      code,
      name: textIn(name, language),
      summary: textIn(summary, language),
      required,
      version,
      versionName: formatDate(version, language),
      hasDocument: document !== undefined,
      state: stateOf(standing.has(code), latest),
      decidedOn: latest ? formatDate(latest.decided_at, language) : undefined,
    };
  });
}

/** The name of a purpose, or its code when the city no longer has it. */
export function purposeName(pack: CityPack, language: Language, purpose: string): string {
  const named = pack.purposes.find(({ code }) => code === purpose);
  return named ? textIn(named.name, language) : purpose;
}

const givenVersions = (decided: readonly Decided[]) =>
  Object.fromEntries(
    decided.filter(({ given }) => given).map(({ purpose, version }) => [purpose, version]),
  );

function stateOf(stands: boolean, latest: Decided | undefined): ConsentState {
  if (stands) return "standing";
  if (!latest) return "undecided";
  return latest.given ? "outdated" : "withdrawn";
}
