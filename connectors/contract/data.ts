/** What one tool is told about one citizen: plain JSON, because equality is decided by its hash. */
export type ToolRecord = Readonly<Record<string, string | readonly string[] | null>>;

/** Kinds of personal data, for the table of data per tool (CO-4) and the citizen's own page. */
export type DataCategory =
  | "name"
  | "kana"
  | "birthdate"
  | "gender"
  | "address"
  | "residence_area"
  | "interests"
  | "email"
  | "line_linked"
  | "line_user_id"
  | "auth_code"
  | "topics"
  | "consents";

/** One field that a connector's `select` may fill. */
export interface DataField {
  readonly category: DataCategory;
  /** What stands in it, in a few English words for the table of data per tool. */
  readonly form: string;
}

/** Every field that a connector may hand out; a field that is not here never leaves. */
export type DataFields<R extends ToolRecord = ToolRecord> = {
  readonly [Field in keyof R & string]-?: DataField;
};

/** The kinds of data that a record holds: those of its fields that are not empty, each once. */
export function categoriesIn(
  fields: Readonly<Record<string, DataField>>,
  record: ToolRecord,
): DataCategory[] {
  const filled = Object.entries(fields).filter(([field]) => {
    const value = record[field];
    return value !== undefined && value !== null && value.length > 0;
  });
  return [...new Set(filled.map(([, { category }]) => category))];
}
