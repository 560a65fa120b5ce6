/** Something the portal stands on is not there right now; nothing was changed, a later try may work. */
export class UnavailableError extends Error {
  readonly source: UnavailableSource;

  constructor(source: UnavailableSource, cause: unknown) {
    super(`${source} is unavailable`, { cause });
    this.name = "UnavailableError";
    this.source = source;
  }
}

/**
 * What can be away: the session store (PostgreSQL), the identity provider, its citizen API, the
 * connectors' gateway.
 */
export type UnavailableSource = "session-store" | "identity-provider" | "citizen-api" | "gateway";

/** The citizen's sign-in has come to its end (expired, revoked, signed out elsewhere). */
export class SignInExpiredError extends Error {
  constructor(cause?: unknown) {
    super("the sign-in has ended", { cause });
    this.name = "SignInExpiredError";
  }
}
