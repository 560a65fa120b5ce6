import { LIMITS } from "@machi-id/citizen";
import type { Language } from "@machi-id/languages";
import { textsIn } from "../texts/define.ts";
import { basicTexts } from "./basic.texts.ts";
import type { FieldError, FieldName } from "./field-problem.ts";
import { fieldLabels } from "./labels.ts";
import { problemTexts } from "./problem.texts.ts";

const LONGEST: Partial<Record<FieldName, number>> = { town: LIMITS.town, rest: LIMITS.rest };

/** What the citizen is told of a refused input. */
export function messageOf({ field, problem }: FieldError, language: Language): string {
  const date = field.startsWith("birth_") && problem !== "incomplete_date";
  const label = date
    ? textsIn(basicTexts, language).birthdate
    : textsIn(fieldLabels, language)[field];
  return textsIn(problemTexts, language)[problem](label, LONGEST[field] ?? LIMITS.name);
}
