import { randomBytes } from "node:crypto";
import { z } from "zod";
import { profileSchema } from "../citizen-api/contract.ts";
import { ACTION_NAMES } from "../oidc/actions.ts";

/** A sign-in under way: what the callback must match (OpenID Connect Core 1.0 §3.1.2.1, RFC 7636). */
const pendingSignInSchema = z.object({
  state: z.string(),
  nonce: z.string(),
  codeVerifier: z.string(),
  returnTo: z.string(),
  /** What the provider was asked to do in this sign-in. */
  action: z.enum(ACTION_NAMES).optional(),
});

/** The signed-in citizen: tokens never leave the server. */
const citizenSessionSchema = z.object({
  subject: z.string(),
  /** `sid` of the provider's session, when it gave one. */
  providerSession: z.string().optional(),
  assurance: z.string(),
  idToken: z.string(),
  accessToken: z.string(),
  /** Milliseconds since the epoch. */
  accessTokenExpiresAt: z.number(),
  refreshToken: z.string().optional(),
});

/** What a session row holds, encrypted. */
export const sessionPayloadSchema = z.object({
  csrfSecret: z.string(),
  pendingSignIns: z.array(pendingSignInSchema),
  citizen: citizenSessionSchema.optional(),
  /** The profile as last read from the citizen API; kept for minutes. */
  profile: z.object({ readAt: z.number(), document: profileSchema }).optional(),
  /** Name of a message to show once, on the next page. */
  notice: z.string().optional(),
});

export type PendingSignIn = z.infer<typeof pendingSignInSchema>;
export type CitizenSession = z.infer<typeof citizenSessionSchema>;
export type SessionPayload = z.infer<typeof sessionPayloadSchema>;

/** A session of nobody yet. */
export function newSessionPayload(): SessionPayload {
  return { csrfSecret: randomBytes(32).toString("base64url"), pendingSignIns: [] };
}

const MOST_PENDING = 5;

/** Adds a sign-in under way. Several tabs may each have one; the oldest gives way. */
export function withPendingSignIn(payload: SessionPayload, pending: PendingSignIn): SessionPayload {
  return {
    ...payload,
    pendingSignIns: [...payload.pendingSignIns, pending].slice(-MOST_PENDING),
  };
}
