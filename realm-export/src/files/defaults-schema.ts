import { z } from "zod";

const seconds = z.int().min(0);
const text = z.string();
const texts = z.array(text);

/** What Keycloak's policies for passkeys and security keys have in common. */
const webAuthnPolicy = {
  SignatureAlgorithms: texts,
  RpId: text,
  AuthenticatorAttachment: text,
  CreateTimeout: seconds,
  AcceptableAaguids: texts,
  ExtraOrigins: texts,
  /** Outdated in Keycloak: with a value, each request that reads the policy is a warning in the log. */
  RequireResidentKey: z.literal("not specified"),
};

/** What `security.yaml` decides for passkeys, and nobody for security keys, which this realm has not. */
const securityKeyPolicy = {
  ...webAuthnPolicy,
  AttestationConveyancePreference: text,
  ResidentKey: text,
  UserVerificationRequirement: text,
  AvoidSameAuthenticatorRegister: z.boolean(),
};

const prefixed = (prefix: string, policy: Record<string, z.ZodType>) =>
  Object.fromEntries(Object.entries(policy).map(([name, schema]) => [`${prefix}${name}`, schema]));

/** `defaults.yaml`: settings that are left as Keycloak has them. */
export const defaultsSchema = z.strictObject({
  defaultSignatureAlgorithm: text,
  refreshTokenMaxReuse: z.int().min(0),
  clientOfflineSessionIdleTimeout: seconds,
  clientOfflineSessionMaxLifespan: seconds,
  oauth2DeviceCodeLifespan: seconds,
  oauth2DevicePollingInterval: seconds,
  clientAuthenticationFlow: text,
  dockerAuthenticationFlow: text,
  clientProfiles: z.strictObject({ profiles: z.array(z.json()) }),
  clientPolicies: z.strictObject({ policies: z.array(z.json()) }),
  verifiableCredentialsEnabled: z.boolean(),
  scimApiEnabled: z.boolean(),
  otpPolicyType: z.enum(["totp", "hotp"]),
  otpPolicyAlgorithm: text,
  otpPolicyInitialCounter: z.int().min(0),
  otpPolicyDigits: z.int().min(6),
  otpPolicyLookAheadWindow: z.int().min(0),
  otpPolicyPeriod: seconds,
  otpPolicyCodeReusable: z.boolean(),
  ...prefixed("webAuthnPolicy", securityKeyPolicy),
  ...prefixed("webAuthnPolicyPasswordless", webAuthnPolicy),
});
