import { GENDERS } from "@machi-id/citizen";
import type { CityPack } from "@machi-id/city";
import type { Choices } from "./choices.ts";
import { genderNames } from "./labels.ja.ts";

/** The city's choices, in the order of its pack. */
export function choicesOf(pack: CityPack): Choices {
  const named = ({ code, name }: { code: string; name: { ja: string } }) => ({
    code,
    name: name.ja,
  });
  return {
    genders: GENDERS.map((code) => ({ code, name: genderNames[code] })),
    districts: pack.districts.map(named),
    interests: pack.interests.map((category) => ({
      ...named(category),
      items: category.items.map(named),
    })),
  };
}
