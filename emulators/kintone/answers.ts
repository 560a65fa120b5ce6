import { SYSTEM_FIELDS, fieldType, type AppDefinition } from "./definition.ts";
import type { StoredRecord } from "./store.ts";

/** Writes by an API token are the administrator's. */
const ADMINISTRATOR = { code: "Administrator", name: "Administrator" };

/** A record as `GET` gives it: every field with its type. */
export function recordAnswer(
  app: AppDefinition,
  { id, revision, values, createdAt, updatedAt }: StoredRecord,
  only?: readonly string[],
): Record<string, { type: string; value: unknown }> {
  const time = (ms: number) => `${new Date(ms).toISOString().slice(0, 16)}:00Z`;
  const all: Record<string, unknown> = {
    ...Object.fromEntries(Object.keys(app.fields).map((code) => [code, values[code] ?? null])),
    レコード番号: String(id),
    作成日時: time(createdAt),
    更新日時: time(updatedAt),
    作成者: ADMINISTRATOR,
    更新者: ADMINISTRATOR,
    $id: String(id),
    $revision: String(revision),
  };
  const codes = Object.keys(all).filter((code) => only === undefined || only.includes(code));
  return Object.fromEntries(
    codes.map((code) => [code, { type: fieldType(app, code)!, value: all[code] }]),
  );
}

/** The app's definition as `GET /k/v1/app/form/fields.json` gives it. */
export function fieldsAnswer(app: AppDefinition) {
  const system = Object.entries(SYSTEM_FIELDS).map(([code, type]) => [
    code,
    { type, code, label: code, noLabel: false },
  ]);
  const own = Object.values(app.fields).map((field) => [
    field.code,
    {
      noLabel: false,
      ...(field.type === "SINGLE_LINE_TEXT" && {
        unique: false,
        maxLength: "",
        minLength: "",
        defaultValue: "",
        expression: "",
        hideExpression: false,
      }),
      ...(field.type === "DATE" && { unique: false, defaultValue: "", defaultNowValue: false }),
      ...(field.type === "DROP_DOWN" && { defaultValue: "" }),
      ...(field.type === "CHECK_BOX" && { defaultValue: [], align: "HORIZONTAL" }),
      ...(field.type === "RADIO_BUTTON" && { align: "HORIZONTAL" }),
      ...field,
    },
  ]);
  return { properties: Object.fromEntries([...system, ...own]), revision: "1" };
}
