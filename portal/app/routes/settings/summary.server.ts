import type { Citizen } from "@machi-id/citizen";
import type { CityPack } from "@machi-id/city";
import type { SummaryRow } from "../../components/summary-list.tsx";
import { basicForm } from "../../profile/basic-form.ts";
import { choicesOf } from "../../profile/choices.server.ts";
import { basicRows } from "../../profile/rows.ts";
import type { Language } from "@machi-id/languages";

/** A citizen's settings in words. */
export function summaryOf(
  pack: CityPack,
  citizen: Citizen,
  language: Language,
): { basic: SummaryRow[]; interests: string[] } {
  const choices = choicesOf(pack, language);
  const items = choices.interests.flatMap((category) => category.items);
  const rows = basicRows(choices, basicForm.valuesOf(citizen), language);
  const basic = rows.map(({ about, label, text }): SummaryRow => {
    // The district changes more often than the rest, and has a page of its own.
    const change = about === "residence_area" ? "/settings/district" : undefined;
    return { label, text, ...(change && { change }) };
  });
  return {
    basic,
    interests: items.filter(({ code }) => citizen.interests.includes(code)).map(({ name }) => name),
  };
}
