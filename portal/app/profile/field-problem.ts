import type { FieldProblem } from "@machi-id/citizen";

/** Names of the inputs of all profile forms. They are the ids of the inputs too. */
export type FieldName =
  | "family_name"
  | "given_name"
  | "family_name_kana"
  | "given_name_kana"
  | "birth_year"
  | "birth_month"
  | "birth_day"
  | "gender"
  | "postal_code"
  | "town"
  | "rest"
  | "residence_area"
  | "interests"
  | "delivery_channels";

/** Why an input is refused; `refused` is the realm's own verdict on what passed here. */
export type InputProblem = FieldProblem | "incomplete_date" | "refused";

/** An input that was refused. */
export interface FieldError {
  field: FieldName;
  problem: InputProblem;
}

/** What the citizen is told of it. */
export interface FieldMessage {
  field: FieldName;
  text: string;
}
