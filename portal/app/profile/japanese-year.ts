/** Eras of Japanese year reckoning within living memory: first Gregorian year and last era year. */
const ERAS = [
  { names: ["令和", "令", "R"], first: 2019, last: Number.POSITIVE_INFINITY },
  { names: ["平成", "平", "H"], first: 1989, last: 31 },
  { names: ["昭和", "昭", "S"], first: 1926, last: 64 },
  { names: ["大正", "大", "T"], first: 1912, last: 15 },
  { names: ["明治", "明", "M"], first: 1868, last: 45 },
];

/**
 * Reads a year as people write it: `1980`, `１９８０年`, `昭和55`, `S55`, `平成元年`.
 *
 * @returns the Gregorian year, or undefined when it is no year
 */
export function parseYear(typed: string): number | undefined {
  const text = typed.normalize("NFKC").replace(/\s/g, "").replace(/年$/, "").toUpperCase();
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

/** `1980-04-01` → `1980年（昭和55年）4月1日`. */
export function formatBirthdate(isoDate: string): string {
  const date = new Date(`${isoDate}T00:00:00Z`);
  const parts = new Intl.DateTimeFormat("ja-JP-u-ca-japanese", {
    era: "long",
    year: "numeric",
    timeZone: "UTC",
  }).formatToParts(date);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? "";
  const [year, month, day] = isoDate.split("-").map(Number);
  return `${year}年（${part("era")}${part("year")}年）${month}月${day}日`;
}
