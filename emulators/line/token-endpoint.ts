import { createHash } from "node:crypto";
import { Router, urlencoded } from "express";
import type { Request, Response } from "express";
import { isChannelSecret } from "./channel.ts";
import { channelTokenSeconds } from "./context.ts";
import type { LineContext } from "./context.ts";
import { issueTokens, refreshTokens } from "./tokens.ts";
import type { TokenAnswer } from "./tokens.ts";

/** An error body of LINE's OAuth endpoints. */
export class OAuthError extends Error {
  readonly error: string;

  constructor(error: string, description: string) {
    super(description);
    this.error = error;
  }
}

/** A submitted form in which every field occurs at most once. */
export interface Form {
  /** @throws OAuthError when the field is absent, empty or sent twice */
  required(name: string): string;
  /** @throws OAuthError when the field was sent twice */
  optional(name: string): string | undefined;
}

/** @throws OAuthError when the body is not a form */
export function formOf(request: Request): Form {
  if (!request.is("application/x-www-form-urlencoded")) {
    throw new OAuthError("invalid_request", "content type must be a form");
  }
  const body = request.body as Record<string, unknown>;
  const optional = (name: string): string | undefined => {
    const value = body[name];
    if (value === undefined || value === "") return undefined;
    if (typeof value === "string") return value;
    throw new OAuthError("invalid_request", `${name} is invalid`);
  };
  const required = (name: string): string => {
    const value = optional(name);
    if (value !== undefined) return value;
    throw new OAuthError("invalid_request", `${name} is not specified`);
  };
  return { required, optional };
}

/** Demands the channel's id and secret in the form (`client_secret_post`). */
export function authenticateChannel(context: LineContext, form: Form): void {
  const id = form.required("client_id");
  const secret = form.required("client_secret");
  if (id !== context.channel.id || !isChannelSecret(context.channel, secret)) {
    throw new OAuthError("invalid_client", "invalid client_id or client_secret");
  }
}

/** The same for either kind of channel; gives its id. */
function authenticateAnyChannel(context: LineContext, form: Form): string {
  const { messaging } = context;
  const id = form.required("client_id");
  if (messaging === undefined || id !== messaging.id) {
    authenticateChannel(context, form);
  } else if (!isChannelSecret(messaging, form.required("client_secret"))) {
    throw new OAuthError("invalid_client", "invalid client_id or client_secret");
  }
  return id;
}

/** Sends what a handler returns, and an {@link OAuthError} as LINE's 400. */
export function oauth(handle: (request: Request) => unknown) {
  return async (request: Request, response: Response): Promise<void> => {
    try {
      const answer = await handle(request);
      if (answer === undefined) response.status(200).end();
      else response.json(answer);
    } catch (error) {
      if (!(error instanceof OAuthError)) throw error;
      response.status(400).json({ error: error.error, error_description: error.message });
    }
  };
}

/** `POST /oauth2/v2.1/token` and, for channel access tokens, `POST /oauth2/v3/token`. */
export function tokenRouter(context: LineContext): Router {
  const router = Router();
  const body = urlencoded({ extended: false, limit: "20kb" });
  router.post(
    "/oauth2/v2.1/token",
    body,
    oauth((request) => {
      const form = formOf(request);
      const grantType = form.required("grant_type");
      authenticateChannel(context, form);
      if (grantType === "authorization_code") return redeemCode(context, form, baseUrlOf(request));
      if (grantType === "refresh_token") return refresh(context, form);
      throw new OAuthError("unsupported_grant_type", "unsupported grant type");
    }),
  );
  router.post(
    "/oauth2/v3/token",
    body,
    oauth((request) => {
      const form = formOf(request);
      if (form.required("grant_type") !== "client_credentials") {
        throw new OAuthError("unsupported_grant_type", "unsupported grant type");
      }
      const token = context.channelTokens.add(authenticateAnyChannel(context, form));
      return { token_type: "Bearer", access_token: token, expires_in: channelTokenSeconds };
    }),
  );
  return router;
}

/** The emulator's own address as the caller reached it. */
export function baseUrlOf(request: Request): string {
  return `http://${request.headers.host}`;
}

async function redeemCode(context: LineContext, form: Form, baseUrl: string): Promise<TokenAnswer> {
  const redirectUri = form.required("redirect_uri");
  const code = context.codes.take(form.required("code"));
  if (code === undefined) throw new OAuthError("invalid_grant", "invalid authorization code");
  if (code.redirectUri !== redirectUri) {
    throw new OAuthError("invalid_grant", "redirect_uri does not match");
  }
  checkVerifier(code.codeChallenge, form.optional("code_verifier"));
  const consent = context.store.consent(code.personaId, context.channel.id);
  if (consent === undefined) throw new OAuthError("invalid_grant", "invalid authorization code");
  return issueTokens(context, code, baseUrl);
}

/** RFC 7636, section 4.6; a verifier for a code without a challenge is refused as well. */
function checkVerifier(challenge: string | undefined, verifier: string | undefined): void {
  if (challenge === undefined && verifier === undefined) return;
  if (verifier === undefined) {
    throw new OAuthError("invalid_request", "code_verifier is not specified");
  }
  const hash = createHash("sha256").update(verifier).digest("base64url");
  if (!/^[A-Za-z0-9._~-]{43,128}$/.test(verifier) || hash !== challenge) {
    throw new OAuthError("invalid_grant", "invalid code_verifier");
  }
}

function refresh(context: LineContext, form: Form): TokenAnswer {
  const refreshToken = form.required("refresh_token");
  const grant = context.store.grantByRefreshToken(refreshToken);
  if (grant === undefined || grant.refreshExpiresAt <= context.now()) {
    throw new OAuthError("invalid_grant", "invalid refresh token");
  }
  return refreshTokens(context, grant, refreshToken);
}
