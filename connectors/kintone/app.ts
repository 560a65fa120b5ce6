import { GENDERS } from "@machi-id/citizen";
import type { CityPack } from "@machi-id/city";

/** A field of a kintone app, in the form of `GET /k/v1/app/form/fields.json`. */
export interface KintoneField {
  readonly type: "SINGLE_LINE_TEXT" | "DATE" | "DROP_DOWN" | "RADIO_BUTTON" | "CHECK_BOX";
  readonly code: string;
  readonly label: string;
  readonly required: boolean;
  readonly unique?: boolean;
  readonly maxLength?: string;
  readonly defaultValue?: string;
  readonly options?: Readonly<Record<string, { readonly label: string; readonly index: string }>>;
}

/** The app that staff create once, and that the connector then keeps filled. */
export interface KintoneAppTemplate {
  readonly name: string;
  readonly fields: Readonly<Record<KintoneFieldCode, KintoneField>>;
}

/** The field that records are found by. */
export const KEY_FIELD = "machi_id";

/** Field codes of the app. */
export type KintoneFieldCode =
  | typeof KEY_FIELD
  | "name"
  | "kana"
  | "birthdate"
  | "gender"
  | "postal_code"
  | "address"
  | "residence_area"
  | "interests"
  | "email"
  | "line";

/** How staff read a citizen's gender. */
export const GENDER_NAMES: Readonly<Record<(typeof GENDERS)[number], string>> = {
  female: "女性",
  male: "男性",
  other: "その他",
  unspecified: "回答しない",
};
/** How staff read whether a citizen has linked LINE. */
export const LINE_NAMES = { linked: "連携済み", notLinked: "未連携" } as const;

/**
 * The app's definition for a city: derived from the citizen's fields and the city's vocabulary.
 * @throws {Error} when two districts or two interests have the same name, which kintone cannot hold
 */
export function kintoneAppTemplate(pack: CityPack): KintoneAppTemplate {
  const districts = pack.districts.map(({ name }) => name.ja);
  const interests = pack.interests.flatMap(({ items }) => items.map(({ name }) => name.ja));
  const genders = GENDERS.map((gender) => GENDER_NAMES[gender]);
  const fields: KintoneField[] = [
    { ...text(KEY_FIELD, "連携ID"), required: true, unique: true, maxLength: "64" },
    text("name", "氏名"),
    text("kana", "氏名（カナ）"),
    { type: "DATE", code: "birthdate", label: "生年月日", required: false },
    choice("DROP_DOWN", "gender", "性別", genders),
    text("postal_code", "郵便番号"),
    text("address", "住所"),
    choice("DROP_DOWN", "residence_area", "居住地区", districts),
    choice("CHECK_BOX", "interests", "興味・関心", interests),
    text("email", "メールアドレス"),
    {
      ...choice("RADIO_BUTTON", "line", "LINE連携", Object.values(LINE_NAMES)),
      defaultValue: LINE_NAMES.notLinked,
    },
  ];
  return {
    name: `${pack.city.id_name.ja} 管理・連携`,
    fields: Object.fromEntries(
      fields.map((field) => [field.code, field]),
    ) as unknown as KintoneAppTemplate["fields"],
  };
}

const text = (code: KintoneFieldCode, label: string): KintoneField => ({
  type: "SINGLE_LINE_TEXT",
  code,
  label,
  required: false,
});

function choice(
  type: "DROP_DOWN" | "RADIO_BUTTON" | "CHECK_BOX",
  code: KintoneFieldCode,
  label: string,
  names: readonly string[],
): KintoneField {
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) {
    throw new Error(
      `The city pack names two choices of "${label}" alike: ${twice}. kintone needs distinct names.`,
    );
  }
  const options = Object.fromEntries(
    names.map((name, index) => [name, { label: name, index: String(index) }]),
  );
  return { type, code, label, required: false, options };
}
