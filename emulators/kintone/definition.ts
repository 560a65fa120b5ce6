/** A field of the app, as `GET /k/v1/app/form/fields.json` gives it. */
export interface FieldDefinition {
  readonly type: "SINGLE_LINE_TEXT" | "DATE" | "DROP_DOWN" | "RADIO_BUTTON" | "CHECK_BOX";
  readonly code: string;
  readonly label: string;
  readonly required: boolean;
  readonly unique?: boolean;
  readonly maxLength?: string;
  readonly defaultValue?: string;
  readonly options?: Readonly<Record<string, { readonly label: string; readonly index: string }>>;
}

/** The app that stands in the emulator. */
export interface AppDefinition {
  readonly id: string;
  readonly name: string;
  readonly fields: Readonly<Record<string, FieldDefinition>>;
}

/** Fields that every app has and kintone fills by itself, by their codes in a Japanese environment. */
export const SYSTEM_FIELDS = {
  レコード番号: "RECORD_NUMBER",
  作成日時: "CREATED_TIME",
  更新日時: "UPDATED_TIME",
  作成者: "CREATOR",
  更新者: "MODIFIER",
} as const;

/** Type of a field by its code, the system's fields and `$id`, `$revision` included. */
export function fieldType(app: AppDefinition, code: string): string | undefined {
  if (code === "$id") return "__ID__";
  if (code === "$revision") return "__REVISION__";
  if (Object.hasOwn(app.fields, code)) return app.fields[code]!.type;
  return Object.hasOwn(SYSTEM_FIELDS, code)
    ? SYSTEM_FIELDS[code as keyof typeof SYSTEM_FIELDS]
    : undefined;
}
