import type { CityPack } from "@machi-id/city";

/**
 * The purposes for which consent stands: it was given to the current version, or to one that the pack says is
 * still valid.
 *
 * @param consents version of the latest consent given, by purpose code
 */
export function standingConsents(
  pack: CityPack,
  consents: Readonly<Record<string, string>>,
): ReadonlySet<string> {
  const standing = pack.purposes.filter(({ code, version, still_valid }) => {
    const given = consents[code];
    return given !== undefined && (given === version || still_valid.includes(given));
  });
  return new Set(standing.map(({ code }) => code));
}
