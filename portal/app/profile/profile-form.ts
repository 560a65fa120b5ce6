import { createHash } from "node:crypto";
import {
  type citizenSchema,
  fromAttributes,
  toAttributes,
  type Attributes,
  type Citizen,
  type CitizenAttribute,
  type FieldProblem,
} from "@machi-id/citizen";
import type { CityPack } from "@machi-id/city";
import type { AttributePatch } from "../../server/citizen-api/contract.ts";
import type { FieldError, FieldName } from "./field-problem.ts";

/** A form over some attributes of the profile. `Values` is what its inputs hold. */
export interface ProfileForm<Values> {
  /** The attributes it edits, each with the input that an error of it points to. */
  attributes: Partial<Record<CitizenAttribute, FieldName>>;
  /** What the inputs show for a citizen. */
  valuesOf(citizen: Citizen): Values;
  /** What was typed, as typed. */
  valuesFrom(form: FormData): Values;
  /** Checks what was typed against the citizen schema. */
  parse(values: Values, schema: CitizenSchema): Parsed;
}

export type CitizenSchema = ReturnType<typeof citizenSchema>;

/** The part of a citizen that a form yields, tidied; of use only without errors. */
export interface Parsed {
  part: Partial<Citizen>;
  errors: FieldError[];
}

/** The typed text of an input; a file or a missing input counts as empty. */
export function typed(form: FormData, field: FieldName): string {
  const value = form.get(field);
  return typeof value === "string" ? value : "";
}

/** Checks one input: empty is absent, anything else must pass. */
export function check<T>(
  field: FieldName,
  value: string,
  schema: {
    safeParse(value: unknown): {
      success: boolean;
      data?: T;
      error?: { issues: { message: string }[] };
    };
  },
  errors: FieldError[],
): T | undefined {
  if (value.trim() === "") return undefined;
  const { success, data, error } = schema.safeParse(value);
  if (success) return data;
  errors.push({ field, problem: (error?.issues[0]?.message ?? "invalid") as FieldProblem });
  return undefined;
}

/** The citizen that a profile's attributes describe; what no longer fits the pack is left out. */
export const citizenOf = (pack: CityPack, attributes: Attributes): Citizen =>
  fromAttributes(pack, attributes).citizen;

/** A citizen who has told nothing. */
export const NOBODY: Citizen = { family: [], interests: [], delivery_channels: {} };

/** What has to change for the profile to hold what the form yields; empty when it does already. */
export function changesOf<Values>(
  form: ProfileForm<Values>,
  current: Attributes,
  part: Partial<Citizen>,
): AttributePatch {
  const wanted = toAttributes({ ...NOBODY, ...part });
  const patch: AttributePatch = {};
  for (const name of attributesOf(form)) {
    if (canonical(wanted[name]) === canonical(current[name])) continue;
    patch[name] = wanted[name].length > 0 ? wanted[name] : null;
  }
  return patch;
}

/**
 * A fingerprint of the attributes that a form edits. The form carries the one it was made from, so that
 * a change made elsewhere to these attributes is noticed, and one to others does not get in the way.
 */
export function fingerprint<Values>(form: ProfileForm<Values>, current: Attributes): string {
  const content = attributesOf(form).map((name) => `${name}:${canonical(current[name])}`);
  return createHash("sha256").update(content.join("\n")).digest("base64url").slice(0, 22);
}

const attributesOf = <Values>(form: ProfileForm<Values>) =>
  Object.keys(form.attributes) as CitizenAttribute[];

const canonical = (values: readonly string[] | undefined) =>
  JSON.stringify((values ?? []).filter((value) => value !== "").toSorted());
