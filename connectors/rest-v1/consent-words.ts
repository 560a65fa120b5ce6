import type { CitizenState } from "../contract/index.ts";

/** What the tool is told of the consent it rests on: `<purpose>@<version agreed to>`, sorted. */
export function consentWords(
  { consents }: Pick<CitizenState, "consents">,
  purposes: readonly string[],
): string[] {
  return purposes
    .flatMap((code) => {
      const version = consents.get(code);
      return version === undefined ? [] : [`${code}@${version}`];
    })
    .sort();
}
