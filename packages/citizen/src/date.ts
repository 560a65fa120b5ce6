/** Earliest birth date taken: nobody born before it is alive. */
const EARLIEST = "1900-01-01";

/** Today's date in Japan as `YYYY-MM-DD`; Japan has no daylight saving time. */
export function todayInJapan(now: Date = new Date()): string {
  return new Date(now.getTime() + 9 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

/** Why a birth date is refused, or undefined when it is a day from 1900-01-01 to today in Japan. */
export function birthdateProblem(
  value: string,
  today = todayInJapan(),
): "invalid_date" | "in_future" | "too_early" | undefined {
  if (!isCalendarDate(value)) return "invalid_date";
  if (value > today) return "in_future";
  return value < EARLIEST ? "too_early" : undefined;
}

/** True for a day that exists, written `YYYY-MM-DD` (ISO 8601 calendar date). */
function isCalendarDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}
