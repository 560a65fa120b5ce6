import { GENDERS } from "@machi-id/citizen";
import { textIn, type CityPack, type Text as CityText } from "@machi-id/city";
import type { Language } from "@machi-id/languages";
import { textsIn } from "../texts/define.ts";
import type { Choices } from "./choices.ts";
import { genderNames } from "./labels.ts";

/** The city's choices, in the order of its pack, with their names in a language. */
export function choicesOf(pack: CityPack, language: Language): Choices {
  const genders = textsIn(genderNames, language);
  const named = ({ code, name }: { code: string; name: CityText }) => ({
    code,
    name: textIn(name, language),
  });
  return {
    genders: GENDERS.map((code) => ({ code, name: genders[code] })),
    districts: pack.districts.map(named),
    interests: pack.interests.map((category) => ({
      ...named(category),
      items: category.items.map(named),
    })),
  };
}
