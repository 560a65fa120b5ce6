import { z } from "zod";

/** The citizen's own profile as the citizen API answers it. */
export const profileSchema = z.object({
  version: z.number().int().nonnegative(),
  email: z.string().nullish(),
  email_verified: z.boolean().default(false),
  line_linked: z.boolean().default(false),
  password_set: z.boolean().default(false),
  passkey_set: z.boolean().default(false),
  /** Version of the latest consent given, by purpose. */
  consents: z.record(z.string(), z.string()).default({}),
  attributes: z.record(z.string(), z.array(z.string())),
});

/** 422: which fields the realm's user profile refused. */
export const invalidProfileSchema = z.object({
  error: z.literal("invalid_profile"),
  fields: z.array(z.object({ field: z.string(), code: z.string() })).min(1),
});

const decidedSchema = z.object({
  purpose: z.string(),
  version: z.string(),
  given: z.boolean(),
  decided_at: z.iso.datetime({ offset: true }),
});

/** The citizen's own decisions: the latest of each purpose, and all of them, newest first. */
export const consentsSchema = z.object({
  consents: z.array(decidedSchema),
  history: z.array(decidedSchema),
});

/** 422: which decisions were refused; then none was written. */
export const invalidConsentSchema = z.object({
  error: z.literal("invalid_consent"),
  decisions: z
    .array(
      z.object({
        purpose: z.string(),
        code: z.enum(["unknown_purpose", "outdated_version", "required_purpose"]),
      }),
    )
    .min(1),
});

/** The citizen's own profile: version, address and Keycloak attributes. */
export type Profile = z.infer<typeof profileSchema>;

/** RFC 7396 merge patch of attributes: a list replaces, null removes, what is not named stays. */
export type AttributePatch = Record<string, string[] | null>;

/** Decisions of a citizen. */
export type Consents = z.infer<typeof consentsSchema>;
/** One decision of a citizen, as it was written. */
export type Decided = z.infer<typeof decidedSchema>;

/** A consent given to a version of a purpose, or withdrawn. */
export type Decision = Omit<Decided, "decided_at">;
/** Why a decision is refused. */
export type DecisionRefusal = z.infer<typeof invalidConsentSchema>["decisions"][number];
