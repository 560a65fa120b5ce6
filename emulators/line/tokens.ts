import { randomBytes } from "node:crypto";
import { lineUserId } from "./channel.ts";
import type { CodeGrant, LineContext } from "./context.ts";
import type { IdTokenClaims } from "./id-token.ts";
import type { Grant, Persona } from "./state.ts";
import { tokenHash } from "./store.ts";

const dayMs = 24 * 60 * 60 * 1_000;
const accessLifetimeMs = 30 * dayMs;
/** Counted from the first issue; refreshing does not prolong it. */
const refreshLifetimeMs = 90 * dayMs;

/** Answer of the token endpoint. `email` never stands in `scope`, even when it was granted. */
export interface TokenAnswer {
  access_token: string;
  expires_in: number;
  id_token?: string;
  refresh_token: string;
  scope: string;
  token_type: "Bearer";
}

/** Issues the tokens for an authorization code that was redeemed. */
export async function issueTokens(
  context: LineContext,
  code: CodeGrant,
  baseUrl: string,
): Promise<TokenAnswer> {
  const { channel, store, now } = context;
  const accessToken = randomBytes(48).toString("base64url");
  const refreshToken = randomBytes(15).toString("base64url");
  const grant: Grant = {
    personaId: code.personaId,
    channelId: channel.id,
    scopes: code.scopes.filter((scope) => scope !== "email"),
    accessTokenHash: tokenHash(accessToken),
    accessExpiresAt: now() + accessLifetimeMs,
    refreshTokenHash: tokenHash(refreshToken),
    refreshExpiresAt: now() + refreshLifetimeMs,
  };
  const idToken = code.scopes.includes("openid")
    ? await context.signer.sign(
        idTokenClaims(context, code, baseUrl),
        Math.floor(now() / 1_000),
        context.faults().idToken,
      )
    : undefined;
  store.addGrant(grant);
  return {
    access_token: accessToken,
    expires_in: accessLifetimeMs / 1_000,
    ...(idToken === undefined ? {} : { id_token: idToken }),
    refresh_token: refreshToken,
    scope: grant.scopes.join(" "),
    token_type: "Bearer",
  };
}

/** Exchanges the access token of a grant for a new one; the refresh token stays the same. */
export function refreshTokens(
  context: LineContext,
  grant: Grant,
  refreshToken: string,
): TokenAnswer {
  const accessToken = randomBytes(48).toString("base64url");
  context.store.replaceGrant(grant, {
    ...grant,
    accessTokenHash: tokenHash(accessToken),
    accessExpiresAt: context.now() + accessLifetimeMs,
  });
  return {
    access_token: accessToken,
    expires_in: accessLifetimeMs / 1_000,
    refresh_token: refreshToken,
    scope: grant.scopes.join(" "),
    token_type: "Bearer",
  };
}

/** Address of a person's picture. */
export function pictureUrl(baseUrl: string, sub: string): string {
  return `${baseUrl}/pictures/${sub}.svg`;
}

function idTokenClaims(context: LineContext, code: CodeGrant, baseUrl: string): IdTokenClaims {
  const { channel, store } = context;
  const persona = store.persona(code.personaId) as Persona;
  const sub = lineUserId(channel.provider, persona.id);
  const withProfile = code.scopes.includes("profile");
  const email = code.scopes.includes("email") && code.emailGranted ? persona.email : undefined;
  return {
    sub,
    aud: channel.id,
    ...(code.nonce === undefined ? {} : { nonce: code.nonce }),
    ...(code.authTime === undefined ? {} : { auth_time: code.authTime }),
    ...(context.faults().omitAmr ? {} : { amr: [code.method] }),
    ...(withProfile ? { name: persona.displayName, picture: pictureUrl(baseUrl, sub) } : {}),
    ...(email === undefined ? {} : { email }),
  };
}
