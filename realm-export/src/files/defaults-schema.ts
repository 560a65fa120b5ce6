import { z } from "zod";

const seconds = z.int().min(0);
const text = z.string();
const texts = z.array(text);

/** What Keycloak's policies for passkeys and security keys have in common, under the prefix of each. */
const webAuthnPolicy = <Prefix extends string>(prefix: Prefix) =>
  Object.fromEntries(
    Object.entries({
      SignatureAlgorithms: texts,
      RpId: text,
      AttestationConveyancePreference: text,
      AuthenticatorAttachment: text,
      RequireResidentKey: text,
      UserVerificationRequirement: text,
      CreateTimeout: seconds,
      AvoidSameAuthenticatorRegister: z.boolean(),
      AcceptableAaguids: texts,
      ExtraOrigins: texts,
    }).map(([name, schema]) => [`${prefix}${name}`, schema]),
  );

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
  ...webAuthnPolicy("webAuthnPolicy"),
  ...webAuthnPolicy("webAuthnPolicyPasswordless"),
});
