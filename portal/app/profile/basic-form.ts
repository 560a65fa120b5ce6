import type { Citizen } from "@machi-id/citizen";
import type { FieldError } from "./field-problem.ts";
import { parseSmallNumber, parseYear } from "./japanese-year.ts";
import { check, typed, type CitizenSchema, type Parsed, type ProfileForm } from "./profile-form.ts";

const FIELDS = [
  "family_name",
  "given_name",
  "family_name_kana",
  "given_name_kana",
  "birth_year",
  "birth_month",
  "birth_day",
  "gender",
  "postal_code",
  "town",
  "rest",
  "residence_area",
] as const;

/** What the inputs of the basic form hold. */
export type BasicValues = Record<(typeof FIELDS)[number], string>;

/** 基本情報: name, reading, birth date, gender, address and district, all optional. */
export const basicForm: ProfileForm<BasicValues> = {
  attributes: {
    lastName: "family_name",
    firstName: "given_name",
    family_name_kana: "family_name_kana",
    given_name_kana: "given_name_kana",
    birthdate: "birth_year",
    gender: "gender",
    postal_code: "postal_code",
    address_town: "town",
    address_rest: "rest",
    residence_area: "residence_area",
  },
  valuesOf,
  valuesFrom: (form) =>
    Object.fromEntries(FIELDS.map((field) => [field, typed(form, field)])) as BasicValues,
  parse,
};

function valuesOf(citizen: Citizen): BasicValues {
  const [year = "", month = "", day = ""] = citizen.birthdate?.split("-") ?? [];
  const { postal_code = "", town = "", rest = "" } = citizen.address ?? {};
  return {
    family_name: citizen.family_name ?? "",
    given_name: citizen.given_name ?? "",
    family_name_kana: citizen.family_name_kana ?? "",
    given_name_kana: citizen.given_name_kana ?? "",
    birth_year: year,
    birth_month: month.replace(/^0/, ""),
    birth_day: day.replace(/^0/, ""),
    gender: citizen.gender ?? "",
    postal_code: postal_code.replace(/^(\d{3})(\d{4})$/, "$1-$2"),
    town,
    rest,
    residence_area: citizen.residence_area ?? "",
  };
}

function parse(values: BasicValues, { shape }: CitizenSchema): Parsed {
  const errors: FieldError[] = [];
  const address = shape.address.unwrap().shape;
  const name = {
    family_name: check("family_name", values.family_name, shape.family_name, errors),
    given_name: check("given_name", values.given_name, shape.given_name, errors),
    family_name_kana: check(
      "family_name_kana",
      values.family_name_kana,
      shape.family_name_kana,
      errors,
    ),
    given_name_kana: check(
      "given_name_kana",
      values.given_name_kana,
      shape.given_name_kana,
      errors,
    ),
  };
  const birthdate = check("birth_year", isoDate(values, errors), shape.birthdate, errors);
  const gender = check("gender", values.gender, shape.gender, errors);
  const parts = {
    postal_code: check("postal_code", values.postal_code, address.postal_code, errors),
    town: check("town", values.town, address.town, errors),
    rest: check("rest", values.rest, address.rest, errors),
  };
  const residence_area = check(
    "residence_area",
    values.residence_area,
    shape.residence_area,
    errors,
  );
  return { part: { ...name, birthdate, gender, address: parts, residence_area }, errors };
}

/** The three inputs as an ISO 8601 date: empty when all are, or when one of them is refused here. */
function isoDate(values: BasicValues, errors: FieldError[]): string {
  const parts = [
    ["birth_year", parseYear(values.birth_year)],
    ["birth_month", parseSmallNumber(values.birth_month)],
    ["birth_day", parseSmallNumber(values.birth_day)],
  ] as const;
  if (parts.every(([field]) => values[field].trim() === "")) return "";
  const unread = parts.find(([, number]) => number === undefined);
  if (unread) {
    const [field] = unread;
    const problem = values[field].trim() === "" ? "incomplete_date" : "invalid_date";
    errors.push({ field, problem });
    return "";
  }
  const [year, month, day] = parts.map(([, number]) => String(number));
  return `${year!.padStart(4, "0")}-${month!.padStart(2, "0")}-${day!.padStart(2, "0")}`;
}
