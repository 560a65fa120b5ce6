import { createRemoteJWKSet, jwtVerify, type JWTPayload, type JWTVerifyOptions } from "jose";
import { z } from "zod";
import { endpoints, realmUrl } from "../../support/endpoints.ts";

/** Metadata of an OpenID provider, as far as these tests look at it. */
const metadataSchema = z.looseObject({
  issuer: z.string(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  userinfo_endpoint: z.url(),
  jwks_uri: z.url(),
  end_session_endpoint: z.url(),
  response_types_supported: z.array(z.string()),
  grant_types_supported: z.array(z.string()),
  subject_types_supported: z.array(z.string()),
  id_token_signing_alg_values_supported: z.array(z.string()),
  code_challenge_methods_supported: z.array(z.string()),
  acr_values_supported: z.array(z.string()),
  authorization_response_iss_parameter_supported: z.boolean(),
  backchannel_logout_supported: z.boolean(),
  backchannel_logout_session_supported: z.boolean(),
});

/** Reads what the realm says of itself (OpenID Connect Discovery 1.0 §4, RFC 8414 §3). */
export async function metadata(document = "openid-configuration") {
  const answer = await fetch(realmUrl(`.well-known/${document}`));
  return metadataSchema.parse(await answer.json());
}

const keys = createRemoteJWKSet(new URL(realmUrl("protocol/openid-connect/certs")));

/** Verifies a token of the realm with its published keys, as any relying party would. */
export async function verified(token: string, options: JWTVerifyOptions): Promise<JWTPayload> {
  const { payload } = await jwtVerify(token, keys, { issuer: endpoints.realm, ...options });
  return payload;
}
