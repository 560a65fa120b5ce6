import type { ValueRow } from "../components/profile-form.tsx";
import type { BasicValues } from "./basic-form.ts";
import { basicTexts } from "./basic.texts.ja.ts";
import { nameOf, type Choices } from "./choices.ts";
import { fieldLabels as labels } from "./labels.ja.ts";

const joined = (...parts: string[]) => parts.filter(Boolean).join(" ");

/** The values of the basic form in words. */
export function basicRows(choices: Choices, values: BasicValues): ValueRow[] {
  const { birth_year, birth_month, birth_day, gender, residence_area } = values;
  const birthdate = [birth_year, birth_month, birth_day].some(Boolean)
    ? `${birth_year}年${birth_month}月${birth_day}日`
    : "";
  return [
    { label: basicTexts.name, text: joined(values.family_name, values.given_name) },
    { label: basicTexts.reading, text: joined(values.family_name_kana, values.given_name_kana) },
    { label: basicTexts.birthdate, text: birthdate },
    { label: labels.gender, text: gender && nameOf(choices.genders, gender) },
    { label: labels.postal_code, text: values.postal_code },
    { label: basicTexts.address, text: joined(values.town, values.rest) },
    {
      label: labels.residence_area,
      text: residence_area && nameOf(choices.districts, residence_area),
    },
  ];
}
