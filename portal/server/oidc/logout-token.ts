import { errors, jwtVerify, type JWTVerifyGetKey } from "jose";
import { z } from "zod";
import type { LogoutTarget } from "../session/store.ts";

/** A logout token that must not be acted on. Its message says why, and names nobody. */
export class LogoutTokenError extends Error {
  constructor(reason: string, cause?: unknown) {
    super(reason, { cause });
    this.name = "LogoutTokenError";
  }
}

/** What a logout token must match. */
export interface LogoutTokenExpectation {
  issuer: string;
  clientId: string;
  keys: JWTVerifyGetKey;
  /** Algorithms the provider signs with; `none` and symmetric ones are never taken. */
  algorithms: readonly string[];
  now?: Date;
}

const EVENT = "http://schemas.openid.net/event/backchannel-logout";
const CLOCK_TOLERANCE_S = 30;
const MOST_AGE_S = 5 * 60;

const claimsSchema = z.object({
  iat: z.number(),
  exp: z.number(),
  jti: z.string().min(1),
  sub: z.string().min(1).optional(),
  sid: z.string().min(1).optional(),
  events: z.looseObject({ [EVENT]: z.looseObject({}) }),
  nonce: z.undefined().optional(),
});

/**
 * Validates a logout token as OpenID Connect Back-Channel Logout 1.0 §2.6 has it: signature, issuer,
 * audience, times, the event, `sub` or `sid` or both, and no nonce. (`jti` replay is the store's.)
 *
 * @throws {LogoutTokenError} when any of it fails
 */
export async function validateLogoutToken(
  token: string,
  { issuer, clientId, keys, algorithms, now }: LogoutTokenExpectation,
): Promise<LogoutTarget> {
  const asymmetric = algorithms.filter((name) => !name.startsWith("HS") && name !== "none");
  const { payload, protectedHeader } = await jwtVerify(token, keys, {
    issuer,
    audience: clientId,
    algorithms: asymmetric,
    clockTolerance: CLOCK_TOLERANCE_S,
    maxTokenAge: MOST_AGE_S,
    ...(now ? { currentDate: now } : {}),
  }).catch((error: unknown) => {
    throw new LogoutTokenError(reasonOf(error), error);
  });
  // An explicitly typed token of another kind is refused (§2.4 recommends logout+jwt; RFC 8725 §3.11).
  const type = protectedHeader.typ?.toLowerCase().replace(/^application\//, "") ?? "jwt";
  if (type !== "jwt" && type !== "logout+jwt") throw new LogoutTokenError("wrong token type");

  const claims = claimsSchema.safeParse(payload);
  if (!claims.success) {
    const names = claims.error.issues.map(({ path }) => String(path[0])).join(", ");
    throw new LogoutTokenError(`missing or forbidden claims: ${names}`);
  }
  const { jti, exp, sub, sid } = claims.data;
  if (sub === undefined && sid === undefined) throw new LogoutTokenError("neither sub nor sid");
  return {
    jti,
    expiresAt: (exp + CLOCK_TOLERANCE_S) * 1000,
    subject: sub,
    providerSession: sid,
  };
}

function reasonOf(error: unknown): string {
  return error instanceof errors.JOSEError ? error.code : "unreadable token";
}
