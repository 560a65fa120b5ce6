import { useEffect } from "react";

/** Whether this is being compiled; false in the browser. */
export const compiled: boolean = false;

/** The text of a key; the key may depend on what only the server knows. */
export function lookUp(table: Readonly<Record<string, string>>, key: string): string {
  return table[key] ?? "";
}

/** Puts values into the holes `{0}`, `{1}` … of a text. */
export function fill(text: string, values: readonly (string | number | undefined)[]): string {
  return text.replace(/\{(\d+)\}/g, (_, index: string) => String(values[Number(index)] ?? ""));
}

/** What stands before a mark; the whole text where there is none. */
export function before(text: string, mark: string): string {
  const [head = ""] = text.split(mark);
  return head;
}

/** What stands after the first mark; nothing where there is none. */
export function after(text: string, mark: string): string {
  return text.split(mark).slice(1).join(mark);
}

/** A text without what it ends with, if it does. */
export function withoutEnding(text: string, ending: string): string {
  return text.endsWith(ending) ? text.slice(0, -ending.length) : text;
}

/** A date (YYYY-MM-DD) in words: 2026年10月1日, October 1, 2026. */
export function longDate(iso: string, language: string): string {
  if (!iso) return "";
  return new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(
    new Date(iso),
  );
}

/** Keeps the window's title, which the server has written, as the page changes. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title;
  }, [title]);
}

let answers: Readonly<Record<string, string>> = {};

/** Makes the server's texts known; `reviveContext` does it in the browser. */
export function setServerTexts(texts: Readonly<Record<string, string>>): void {
  answers = texts;
}

/** The text that the server's messages have for a key or for `${key}`; the key where they have none. */
export function serverText(key: string): string {
  return answers[key] ?? key;
}
