import type { FieldDefinition } from "./definition.ts";
import type { FieldErrors } from "./errors.ts";
import type { Values } from "./store.ts";

type Value = Values[string];
/** Notes what is wrong with a value under its path. */
type Report = (suffix: string, message: string) => void;

const REQUIRED = "必須です。";

/**
 * Reads the values of one record of a request. Codes that the app does not have are ignored, as kintone
 * documents it: a misspelt field is lost without a word.
 *
 * @param path of the record, for example `records[3]`
 * @param errors gets what is refused; with anything in it the request must change nothing
 */
export function readValues(
  fields: Readonly<Record<string, FieldDefinition>>,
  record: Readonly<Record<string, unknown>>,
  path: string,
  errors: FieldErrors,
): Values {
  const values: Values = {};
  for (const [code, given] of Object.entries(record)) {
    const field = Object.hasOwn(fields, code) ? fields[code] : undefined;
    if (field === undefined) continue;
    if (typeof given !== "object" || given === null || !("value" in given)) {
      report(errors, `${path}.${code}`, "値は「value」に指定してください。");
      continue;
    }
    values[code] = readValue(field, given.value, (suffix, message) =>
      report(errors, `${path}.${code}.${suffix}`, message),
    );
  }
  return values;
}

/** Notes required fields that a whole record leaves empty. */
export function requireValues(
  fields: Readonly<Record<string, FieldDefinition>>,
  values: Values,
  path: string,
  errors: FieldErrors,
): void {
  for (const { code, required, type } of Object.values(fields)) {
    const value = values[code];
    const empty = value === undefined || value === null || value.length === 0;
    const suffix = type === "CHECK_BOX" ? "values" : "value";
    if (required && empty) report(errors, `${path}.${code}.${suffix}`, REQUIRED);
  }
}

/** What a new record has where a request names no value. */
export function defaults(fields: Readonly<Record<string, FieldDefinition>>): Values {
  const empty = ({ type, defaultValue }: FieldDefinition): Value => {
    if (defaultValue !== undefined) return defaultValue;
    if (type === "CHECK_BOX") return [];
    return type === "DATE" || type === "DROP_DOWN" ? null : "";
  };
  return Object.fromEntries(Object.values(fields).map((field) => [field.code, empty(field)]));
}

/** Adds a message under a path. */
export function report(errors: FieldErrors, path: string, message: string): void {
  (errors[path] ??= { messages: [] }).messages.push(message);
}

function readValue(field: FieldDefinition, value: unknown, refuse: Report): Value {
  if (field.type === "CHECK_BOX") return readChoices(field, value, refuse);
  if (value !== null && typeof value !== "string" && typeof value !== "number") {
    refuse("value", "文字列で指定してください。");
    return null;
  }
  const text = String(value ?? "");
  switch (field.type) {
    case "SINGLE_LINE_TEXT": {
      const longest = Number(field.maxLength ?? Infinity);
      // kintone names the first length that is too long.
      if (text.length > longest) refuse("value", `${longest + 1}文字より短くなければなりません。`);
      return text;
    }
    case "DATE":
      if (text !== "" && !isDate(text)) refuse("value", "日付の形式が正しくありません。");
      return text === "" ? null : text;
    case "RADIO_BUTTON":
      if (text === "") refuse("value", REQUIRED);
      else if (!isOption(field, text)) refuse("value", notAnOption(text));
      return text;
    case "DROP_DOWN":
      if (text !== "" && !isOption(field, text)) refuse("value", notAnOption(text));
      return text === "" ? null : text;
  }
}

function readChoices(field: FieldDefinition, value: unknown, refuse: Report): Value {
  const choices = value ?? [];
  if (!Array.isArray(choices)) {
    refuse("values", "配列で指定してください。");
    return [];
  }
  const names = choices.map(String);
  names.forEach((name, index) => {
    if (!isOption(field, name)) refuse(`values[${index}].value`, notAnOption(name));
  });
  // Kept in the order of the form, each once.
  return Object.keys(field.options ?? {}).filter((name) => names.includes(name));
}

const isOption = ({ options = {} }: FieldDefinition, name: string) => Object.hasOwn(options, name);
const notAnOption = (name: string) => `"${name}"は選択肢にありません。`;

function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(date.getTime()) &&
    date.toISOString().startsWith(text)
  );
}
