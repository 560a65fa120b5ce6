import { z } from "zod";

/** The citizen's own profile as the citizen API answers it. */
export const profileSchema = z.object({
  version: z.number().int().nonnegative(),
  email: z.string().nullish(),
  email_verified: z.boolean().default(false),
  line_linked: z.boolean().default(false),
  attributes: z.record(z.string(), z.array(z.string())),
});

/** 422: which fields the realm's user profile refused. */
export const invalidProfileSchema = z.object({
  error: z.literal("invalid_profile"),
  fields: z.array(z.object({ field: z.string(), code: z.string() })).min(1),
});

/** Other refusals: only the code is read. */
export const refusalSchema = z.object({ error: z.string() });

/** The citizen's own profile: version, address and Keycloak attributes. */
export type Profile = z.infer<typeof profileSchema>;

/** RFC 7396 merge patch of attributes: a list replaces, null removes, what is not named stays. */
export type AttributePatch = Record<string, string[] | null>;
