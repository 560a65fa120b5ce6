import type { Language } from "@machi-id/languages";
import { z } from "zod";

const words = z.string().trim().min(1);

/** A text in the languages a city offers. */
export const textSchema = z.strictObject({
  ja: words,
  /** A text that has none is read in Japanese, as names are. */
  easy: words.optional(),
  en: words,
} satisfies Record<Language, z.ZodType>);

/** A stable, machine-readable name. It is stored with citizens, so it never changes once used. */
export const codeSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be lower-case letters, digits and single hyphens")
  .max(40);

export const urlSchema = z.url({ protocol: /^https?$/ });

/** Reports the second and later uses of a code. */
export function uniqueCodes(
  codes: { code: string; path: PropertyKey[] }[],
  context: z.RefinementCtx,
) {
  const seen = new Set<string>();
  for (const { code, path } of codes) {
    if (seen.has(code)) {
      context.addIssue({ code: "custom", path, message: `"${code}" is used twice` });
    }
    seen.add(code);
  }
}

/** The codes of a list's entries, each with its path. */
export const codesOf = (list: { code: string }[]) =>
  list.map(({ code }, index) => ({ code, path: [index, "code"] as PropertyKey[] }));

/** A text in every language of the pack. */
export type Text = z.infer<typeof textSchema>;

/** A text for who reads this language. */
export const textIn = (text: Text, language: Language): string => text[language] ?? text.ja;
