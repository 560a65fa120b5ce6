import { SPOKEN, type Language } from "@machi-id/languages";
import { formatDate } from "../texts/format.ts";

/** Eras of Japanese year reckoning within living memory: first Gregorian year and last era year. */
const ERAS = [
  { names: ["令和", "令", "REIWA", "R"], first: 2019, last: Number.POSITIVE_INFINITY },
  { names: ["平成", "平", "HEISEI", "H"], first: 1989, last: 31 },
  { names: ["昭和", "昭", "SHOWA", "S"], first: 1926, last: 64 },
  { names: ["大正", "大", "TAISHO", "T"], first: 1912, last: 15 },
  { names: ["明治", "明", "MEIJI", "M"], first: 1868, last: 45 },
];

/**
 * Reads a year as people write it: `1980`, `１９８０年`, `昭和55`, `S55`, `Shōwa 55`, `平成元年`.
 *
 * @returns the Gregorian year, or undefined when it is no year
 */
export function parseYear(typed: string): number | undefined {
  // Taken apart, a letter loses the stroke that stands over it in `Shōwa`.
  const text = typed
    .normalize("NFKD")
    .replace(/[\s\p{Mn}]/gu, "")
    .replace(/年$/, "")
    .toUpperCase();
  if (/^\d{4}$/.test(text)) return Number(text);
  for (const { names, first, last } of ERAS) {
    const name = names.find((candidate) => text.startsWith(candidate));
    if (!name) continue;
    const rest = text.slice(name.length).replace(/^\./, "");
    const year = rest === "元" ? 1 : /^\d{1,2}$/.test(rest) ? Number(rest) : 0;
    return year >= 1 && year <= last ? first + year - 1 : undefined;
  }
  return undefined;
}

/** A month or day as typed, full-width digits and the counter included: `１２月` → 12. */
export function parseSmallNumber(typed: string): number | undefined {
  const text = typed
    .normalize("NFKC")
    .replace(/\s/g, "")
    .replace(/[月日]$/, "");
  return /^\d{1,2}$/.test(text) ? Number(text) : undefined;
}

/** `1980-04-01` → `1980年（昭和55年）4月1日`, `April 1, 1980 (Shōwa 55)`. */
export function formatBirthdate(isoDate: string, language: Language): string {
  const parts = new Intl.DateTimeFormat(`${SPOKEN[language]}-u-ca-japanese`, {
    era: "long",
    year: "numeric",
    timeZone: "UTC",
  }).formatToParts(new Date(isoDate));
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? "";
  const date = formatDate(isoDate, language);
  if (SPOKEN[language] === "ja") return date.replace("年", `年（${part("era")}${part("year")}年）`);
  return `${date} (${part("era")} ${part("year")})`;
}
