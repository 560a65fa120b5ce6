import type { ValueRow } from "../components/profile-form.tsx";
import type { Language } from "@machi-id/languages";
import { textsIn } from "../texts/define.ts";
import type { BasicValues } from "./basic-form.ts";
import { basicTexts } from "./basic.texts.ts";
import { nameOf, type Choices } from "./choices.ts";
import { formatBirthdate } from "./japanese-year.ts";
import { fieldLabels } from "./labels.ts";

/** A line of 基本情報 and the input it is about, the first one where there are several. */
export interface BasicRow extends ValueRow {
  about: keyof BasicValues;
}

const joined = (...parts: string[]) => parts.filter(Boolean).join(" ");

/** The values of the basic form in words, as they are stored. */
export function basicRows(choices: Choices, values: BasicValues, language: Language): BasicRow[] {
  const t = textsIn(basicTexts, language);
  const labels = textsIn(fieldLabels, language);
  const { gender, postal_code, residence_area } = values;
  const row = (about: keyof BasicValues, label: string, text: string) => ({ about, label, text });
  return [
    row("family_name", t.name, joined(values.family_name, values.given_name)),
    row("family_name_kana", t.reading, joined(values.family_name_kana, values.given_name_kana)),
    row("birth_year", t.birthdate, birthdateOf(values, language)),
    row("gender", labels.gender, gender && nameOf(choices.genders, gender)),
    row("postal_code", labels.postal_code, postal_code),
    row("town", t.address, joined(values.town, values.rest)),
    row(
      "residence_area",
      labels.residence_area,
      residence_area && nameOf(choices.districts, residence_area),
    ),
  ];
}

function birthdateOf(
  { birth_year, birth_month, birth_day }: BasicValues,
  language: Language,
): string {
  if (!birth_year) return "";
  const day = [birth_month, birth_day].map((part) => part.padStart(2, "0"));
  return formatBirthdate([birth_year, ...day].join("-"), language);
}
