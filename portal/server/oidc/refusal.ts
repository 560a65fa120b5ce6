import * as client from "openid-client";

/** Why a sign-in did not succeed, as the citizen is told it. */
export type RefusalReason =
  /** The citizen turned back, at LINE or on the sign-in pages. */
  | "cancelled"
  /** The sign-in pages waited too long. */
  | "timed-out"
  /** Signed in, but with less than the portal demands, or not to the level demanded. */
  | "assurance"
  /** Anything else: an answer that is not to be trusted, or an error of the provider. */
  | "invalid";

/** A sign-in that ends here. Nothing of it is kept. */
export class SignInRefusedError extends Error {
  readonly reason: RefusalReason;

  constructor(reason: RefusalReason, cause?: unknown) {
    super(`sign-in refused: ${reason}`, { cause });
    this.name = "SignInRefusedError";
    this.reason = reason;
  }

  /** Sorts what the provider or the protocol library says. An outage is passed on as it is. */
  static from(error: unknown): Error {
    if (isOutage(error)) return error as Error;
    if (error instanceof client.AuthorizationResponseError) {
      if (error.error === "access_denied") return new SignInRefusedError("cancelled", error);
      if (error.error === "temporarily_unavailable")
        return new SignInRefusedError("timed-out", error);
      // OpenID Connect Core Error Code unmet_authentication_requirements 1.0: of a level that was demanded.
      if (error.error === "unmet_authentication_requirements")
        return new SignInRefusedError("assurance", error);
    }
    return new SignInRefusedError("invalid", error);
  }
}

/** True when the provider could not be asked at all, so that a later try may work. */
export function isOutage(error: unknown): boolean {
  if (error instanceof client.ResponseBodyError) return error.status >= 500;
  if (error instanceof client.ClientError) {
    return (
      error.code === "OAUTH_TIMEOUT" ||
      (error.cause instanceof Response && error.cause.status >= 500)
    );
  }
  // What fetch throws when there is no connection (Fetch Standard §5.6, network error).
  return error instanceof TypeError && error.message === "fetch failed";
}
