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

const instant = z.iso.datetime({ offset: true });

const factorSchema = z.object({
  id: z.string(),
  /** The name that the citizen gave it. */
  label: z.string().nullable(),
  created_at: instant.nullable(),
});

/** What the citizen signs in with. */
export const factorsSchema = z.object({
  /** Whether changes are locked after "this wasn't me". */
  locked: z.boolean(),
  password: factorSchema.nullable(),
  passkeys: z.array(factorSchema),
  authenticator_apps: z.array(factorSchema),
  recovery_codes: factorSchema.extend({ remaining: z.number().int().nonnegative() }).nullable(),
  /** The My Number card. */
  card: z.object({
    /** Whether the identity provider takes cards. */
    offered: z.boolean(),
    linked: z.boolean(),
    /** Names of the claims of which the profile still says what the card says. */
    verified: z.array(z.string()),
  }),
});

/** Where the citizen is signed in, the last used first. */
export const sessionsSchema = z.object({
  sessions: z.array(
    z.object({
      id: z.string(),
      /** Whether this portal's own sign-in is of it. */
      current: z.boolean(),
      /** Such as `Safari (iPhone)`; null when the browser does not say. */
      device: z.string().nullable(),
      /** Whether the citizen chose to stay signed in there. */
      trusted: z.boolean(),
      started_at: instant,
      last_used_at: instant,
      /** Names of the services that were opened. */
      clients: z.array(z.string()),
    }),
  ),
});

/** The citizen's sign-ins, the latest first, the failed ones too. */
export const signInsSchema = z.object({
  sign_ins: z.array(
    z.object({
      at: instant,
      outcome: z.enum(["success", "failure"]),
      /** Values of `amr`. */
      methods: z.array(z.string()),
      device: z.string().nullable(),
      network: z.string().nullable(),
      relying_party: z.string().nullable(),
    }),
  ),
});

/** What the citizen signs in with. */
export type Factors = z.infer<typeof factorsSchema>;
/** Sessions of the citizen. */
export type SignedInSessions = z.infer<typeof sessionsSchema>["sessions"];
/** Past sign-ins of the citizen. */
export type SignIns = z.infer<typeof signInsSchema>["sign_ins"];

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
