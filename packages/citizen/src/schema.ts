import type { CityPack } from "@machi-id/city";
import { z } from "zod";
import { CHANNELS, channelsOffered } from "./channels.ts";
import { birthdateProblem } from "./date.ts";
import { tidyKana, tidyPostalCode, tidyText } from "./text.ts";

/** Most a citizen may have of a thing; the realm's user profile holds the same figures. */
export const LIMITS = {
  name: 60,
  town: 100,
  rest: 200,
  nickname: 20,
  family: 20,
  interests: 50,
} as const;

/** Values of `gender` (the claim of OpenID Connect Core 1.0 §5.1, with the wish not to say). */
export const GENDERS = ["female", "male", "other", "unspecified"] as const;
/** Who a family member is to the citizen. */
export const RELATIONS = ["spouse", "child", "parent", "grandchild", "other"] as const;
/** Form of a reading once tidied: katakana, the long vowel mark, a middle dot and spaces. */
export const KANA_PATTERN = /^[ァ-ヺー・ ]+$/u;

/** Why a field is refused. Every issue of {@link citizenSchema} carries one of these as its message. */
export type FieldProblem =
  | "required"
  | "too_long"
  | "not_kana"
  | "forbidden_character"
  | "invalid_date"
  | "in_future"
  | "too_early"
  | "invalid_postal_code"
  | "unknown_code"
  | "used_twice"
  | "too_many"
  | "unknown_field"
  | "invalid";

const problem = (code: FieldProblem) => code;

/** Control characters and the signs with which markup or a formula begins. */
const FORBIDDEN = /[\p{Cc}\p{Cs}<>{}]|^[=+@-]/u;

const text = (longest: number) =>
  z
    .string(problem("required"))
    .transform(tidyText)
    .pipe(
      z
        .string()
        .min(1, problem("required"))
        .max(longest, problem("too_long"))
        .refine((value) => !FORBIDDEN.test(value), problem("forbidden_character")),
    );

const kana = z
  .string(problem("required"))
  .transform(tidyKana)
  .pipe(
    z
      .string()
      .min(1, problem("required"))
      .max(LIMITS.name, problem("too_long"))
      .regex(KANA_PATTERN, problem("not_kana")),
  );

const birthdate = z.string(problem("invalid_date")).superRefine((value, context) => {
  const reason = birthdateProblem(value);
  if (reason) context.addIssue({ code: "custom", message: problem(reason) });
});

const gender = z.enum(GENDERS, problem("unknown_code"));

const addressSchema = z.strictObject({
  postal_code: z
    .string(problem("required"))
    .transform(tidyPostalCode)
    .pipe(z.string().regex(/^\d{7}$/, problem("invalid_postal_code")))
    .optional(),
  town: text(LIMITS.town).optional(),
  rest: text(LIMITS.rest).optional(),
});

const familyMemberSchema = z.strictObject({
  relation: z.enum(RELATIONS, problem("unknown_code")),
  birthdate: birthdate.optional(),
  gender: gender.optional(),
  nickname: text(LIMITS.nickname).optional(),
});

/** A list of codes, each from `known` and none twice. */
const codes = (known: string[], most: number) =>
  z
    .array(z.enum(known as [string, ...string[]], problem("unknown_code")))
    .max(most, problem("too_many"))
    .refine((list) => new Set(list).size === list.length, problem("used_twice"));

/** A channel for each purpose that sends messages, from those the purpose offers. */
const deliveryChannels = (pack: CityPack) =>
  z.record(z.string(), z.enum(CHANNELS, problem("unknown_code"))).superRefine((record, context) => {
    for (const [purpose, channel] of Object.entries(record)) {
      if (channelsOffered(pack, purpose).includes(channel)) continue;
      context.addIssue({ code: "custom", path: [purpose], message: problem("unknown_code") });
    }
  });

/**
 * The schema of who a citizen is, with the codes of a city's pack.
 *
 * It parses what a form or another system gives and returns it tidied. Issues carry a
 * {@link FieldProblem} as message and the field as path.
 */
export function citizenSchema(pack: CityPack): CitizenSchema {
  const known = schemas.get(pack);
  if (known !== undefined) return known;
  const schema = makeSchema(pack);
  schemas.set(pack, schema);
  return schema;
}

type CitizenSchema = ReturnType<typeof makeSchema>;

/** Making one takes longer than using it, and every citizen read needs it. */
const schemas = new WeakMap<CityPack, CitizenSchema>();

function makeSchema(pack: CityPack) {
  return z.strictObject({
    family_name: text(LIMITS.name).optional(),
    given_name: text(LIMITS.name).optional(),
    family_name_kana: kana.optional(),
    given_name_kana: kana.optional(),
    birthdate: birthdate.optional(),
    gender: gender.optional(),
    address: addressSchema.optional(),
    residence_area: z
      .enum(districtCodes(pack) as [string, ...string[]], problem("unknown_code"))
      .optional(),
    family: z.array(familyMemberSchema).max(LIMITS.family, problem("too_many")).default([]),
    interests: codes(interestCodes(pack), LIMITS.interests).default([]),
    delivery_channels: deliveryChannels(pack).default({}),
  });
}

/** Codes of the districts a citizen of this city may choose. */
export const districtCodes = (pack: CityPack) => pack.districts.map(({ code }) => code);
/** Codes of the interests a citizen of this city may choose, category by category. */
export const interestCodes = (pack: CityPack) =>
  pack.interests.flatMap(({ items }) => items.map(({ code }) => code));

/** What a citizen says of themselves. Lists are empty rather than missing. */
export type Citizen = z.infer<ReturnType<typeof citizenSchema>>;
/** A member of the citizen's family. */
export type FamilyMember = z.infer<typeof familyMemberSchema>;
