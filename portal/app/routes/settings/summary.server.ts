import type { Citizen } from "@machi-id/citizen";
import type { CityPack } from "@machi-id/city";
import type { SummaryRow } from "../../components/summary-list.tsx";
import { basicForm } from "../../profile/basic-form.ts";
import { choicesOf } from "../../profile/choices.server.ts";
import { formatBirthdate } from "../../profile/japanese-year.ts";
import { basicRows } from "../../profile/rows.ts";
import { fieldLabels } from "../../profile/labels.ja.ts";
import { basicTexts } from "../../profile/basic.texts.ja.ts";

/** A citizen's settings in words. */
export function summaryOf(
  pack: CityPack,
  citizen: Citizen,
): { basic: SummaryRow[]; interests: string[] } {
  const choices = choicesOf(pack);
  const items = choices.interests.flatMap((category) => category.items);
  const basic = basicRows(choices, basicForm.valuesOf(citizen)).map((row): SummaryRow => {
    if (row.label === basicTexts.birthdate && citizen.birthdate) {
      return { ...row, text: formatBirthdate(citizen.birthdate) };
    }
    // The district changes more often than the rest, and has a page of its own.
    return row.label === fieldLabels.residence_area
      ? { ...row, change: "/settings/district" }
      : row;
  });
  return {
    basic,
    interests: items.filter(({ code }) => citizen.interests.includes(code)).map(({ name }) => name),
  };
}
