import { z } from "zod";
import { defaultsSchema } from "./defaults-schema.ts";

/** A time span in seconds; 0 means "as long as the session" where Keycloak has it so. */
const seconds = z.int().min(0);
const text = z.string();

/** `settings.yaml`: what the realm is and how one becomes its user. */
const settingsSchema = z.strictObject({
  enabled: z.boolean(),
  displayName: text,
  sslRequired: z.enum(["all", "external", "none"]),
  registrationAllowed: z.boolean(),
  registrationEmailAsUsername: z.boolean(),
  loginWithEmailAllowed: z.boolean(),
  duplicateEmailsAllowed: z.boolean(),
  editUsernameAllowed: z.boolean(),
  verifyEmail: z.boolean(),
  resetPasswordAllowed: z.boolean(),
  rememberMe: z.boolean(),
  userManagedAccessAllowed: z.boolean(),
  organizationsEnabled: z.boolean(),
  loginTheme: text,
  emailTheme: text,
  attributes: z.record(z.string(), z.string()),
});

/** `security.yaml`: passwords, guessing, second factors, response headers. */
const securitySchema = z.strictObject({
  adminPermissionsEnabled: z.boolean(),
  /** One rule an entry, all of them hold. */
  passwordPolicy: z.array(text).transform((rules) => rules.join(" and ")),
  bruteForceProtected: z.boolean(),
  webAuthnPolicyPasswordlessRpEntityName: text,
  webAuthnPolicyPasswordlessResidentKey: z.enum(["required", "preferred", "discouraged"]),
  webAuthnPolicyPasswordlessUserVerificationRequirement: z.enum([
    "required",
    "preferred",
    "discouraged",
  ]),
  webAuthnPolicyPasswordlessAttestationConveyancePreference: text,
  webAuthnPolicyPasswordlessAvoidSameAuthenticatorRegister: z.boolean(),
  webAuthnPolicyRpEntityName: text,
  browserSecurityHeaders: z.record(z.string(), z.string()),
});

/** `sessions.yaml`: how long things last. */
const sessionsSchema = z.strictObject({
  ssoSessionIdleTimeout: seconds,
  ssoSessionMaxLifespan: seconds,
  ssoSessionIdleTimeoutRememberMe: seconds,
  ssoSessionMaxLifespanRememberMe: seconds,
  clientSessionIdleTimeout: seconds,
  clientSessionMaxLifespan: seconds,
  offlineSessionIdleTimeout: seconds,
  offlineSessionMaxLifespanEnabled: z.boolean(),
  offlineSessionMaxLifespan: seconds,
  accessTokenLifespan: seconds,
  accessTokenLifespanForImplicitFlow: seconds,
  accessCodeLifespan: seconds,
  accessCodeLifespanLogin: seconds,
  accessCodeLifespanUserAction: seconds,
  actionTokenGeneratedByAdminLifespan: seconds,
  actionTokenGeneratedByUserLifespan: seconds,
  revokeRefreshToken: z.boolean(),
});

/** `localization.yaml` */
const localizationSchema = z.strictObject({
  internationalizationEnabled: z.boolean(),
  supportedLocales: z.array(text),
  defaultLocale: text,
});

/** `events.yaml` */
const eventsSchema = z.strictObject({
  eventsEnabled: z.boolean(),
  eventsExpiration: seconds,
  eventsListeners: z.array(text),
  enabledEventTypes: z.array(text),
  adminEventsEnabled: z.boolean(),
  adminEventsDetailsEnabled: z.boolean(),
});

/** `smtp.yaml`: Keycloak keeps every value as text. */
const smtpSchema = z.strictObject({
  smtpServer: z.strictObject({
    host: text,
    port: z.string().regex(/^\d+$/, "must be a port number in quotes"),
    from: z.email(),
    fromDisplayName: text.exactOptional(),
    replyTo: text.exactOptional(),
    envelopeFrom: text.exactOptional(),
    ssl: z.enum(["true", "false"]).exactOptional(),
    starttls: z.enum(["true", "false"]).exactOptional(),
    auth: z.enum(["true", "false"]).exactOptional(),
    user: text.exactOptional(),
    password: text.exactOptional(),
  }),
});

/** The files that hold plain settings of the realm, by topic; each may leave settings out. */
export const settingsTopics = {
  settings: settingsSchema.partial(),
  security: securitySchema.partial(),
  sessions: sessionsSchema.partial(),
  localization: localizationSchema.partial(),
  events: eventsSchema.partial(),
  defaults: defaultsSchema.partial(),
  smtp: smtpSchema,
} as const satisfies Record<string, z.ZodType>;

export type SettingsTopic = keyof typeof settingsTopics;
