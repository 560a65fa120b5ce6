import { SPOKEN, type Language } from "@machi-id/languages";

/** Where the city is: an instant is told by the clock on its walls. */
const TIME_ZONE = "Asia/Tokyo";

/**
 * A day in the reader's language: `2026年10月1日`, `October 1, 2026`.
 *
 * @param date a day (`2026-10-01`), or an instant with its offset (ISO 8601)
 */
export function formatDate(date: string, language: Language): string {
  // A day without a time is midnight UTC to ECMAScript, so it is told in UTC.
  const timeZone = date.includes("T") ? TIME_ZONE : "UTC";
  return new Intl.DateTimeFormat(SPOKEN[language], { dateStyle: "long", timeZone }).format(
    new Date(date),
  );
}

/** An instant to the minute, in the city's time: `2026年10月1日 15:04`, `October 1, 2026 15:04`. */
export function formatDateTime(instant: string, language: Language): string {
  const time = new Intl.DateTimeFormat(SPOKEN[language], {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone: TIME_ZONE,
  }).format(new Date(instant));
  return `${formatDate(instant, language)} ${time}`;
}

/** A list in a sentence: `広報、ごみ`, `News and Garbage`. */
export const formatList = (items: readonly string[], language: Language): string =>
  new Intl.ListFormat(SPOKEN[language], { type: "conjunction" }).format(items);
