import type { Response } from "express";
import type { AuthorizeError, AuthorizeRequest } from "./authorize-request.ts";
import type { LineContext, Method } from "./context.ts";

/** Redirects to the relying party, adding to the query its callback URL may already have. */
export function redirectBack(
  response: Response,
  redirectUri: string,
  parameters: Record<string, string | undefined>,
): void {
  const target = new URL(redirectUri);
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined) target.searchParams.append(name, value);
  }
  response.redirect(302, target.href);
}

/** Ends a sign-in with an error code of LINE's. */
export function sendError(
  context: LineContext,
  response: Response,
  to: { redirectUri: string; state: string | undefined },
  { error, description }: AuthorizeError,
): void {
  redirectBack(response, to.redirectUri, {
    error: context.faults().errorCodes === "small" ? error.toLowerCase() : error,
    error_description: description,
    state: to.state,
  });
}

export interface LoggedIn {
  personaId: string;
  method: Method;
  /** Milliseconds since 1970. */
  loggedInAt: number;
}

/**
 * Ends a sign-in well: a fresh code and the state.
 *
 * @param friendshipChanged given when the person was asked to add the official account
 */
export function sendCode(
  context: LineContext,
  response: Response,
  wanted: AuthorizeRequest,
  { personaId, method, loggedInAt }: LoggedIn,
  friendshipChanged?: boolean,
): void {
  const { channel, store, codes } = context;
  const code = codes.add({
    personaId,
    method,
    redirectUri: wanted.redirectUri,
    scopes: wanted.scopes,
    emailGranted: store.consent(personaId, channel.id)?.emailGranted ?? false,
    nonce: wanted.nonce,
    codeChallenge: wanted.codeChallenge,
    authTime: wanted.maxAgeSeconds === undefined ? undefined : Math.floor(loggedInAt / 1_000),
  });
  store.recordSignIn({ personaId, channelId: channel.id, method, outcome: "allowed" });
  redirectBack(response, wanted.redirectUri, {
    code,
    state: wanted.state,
    friendship_status_changed:
      friendshipChanged === undefined ? undefined : String(friendshipChanged),
  });
}
