import { isRegisteredCallback } from "./channel.ts";
import type { Channel } from "./channel.ts";

/** An authorization request that passed every check of LINE's. */
export interface AuthorizeRequest {
  redirectUri: string;
  state: string;
  scopes: string[];
  nonce?: string;
  /** PKCE, S256 only (RFC 7636). */
  codeChallenge?: string;
  prompt?: Prompt;
  maxAgeSeconds?: number;
  botPrompt?: "normal" | "aggressive";
  /** `initial_amr_display=lineqr` shows the QR code first. */
  qrFirst: boolean;
  /** `switch_amr=false` hides the other way to log in. */
  methodSwitch: boolean;
  autoLoginDisabled: boolean;
}

type Prompt = "consent" | "none" | "login";

/** Error codes of the authorization endpoint, in the capitals that LINE writes them in. */
type AuthorizeErrorCode =
  | "INVALID_REQUEST"
  | "ACCESS_DENIED"
  | "UNSUPPORTED_RESPONSE_TYPE"
  | "INVALID_SCOPE"
  | "LOGIN_REQUIRED"
  | "INTERACTION_REQUIRED";

export interface AuthorizeError {
  error: AuthorizeErrorCode;
  description: string;
}

export type AuthorizeCheck =
  /** The answer must not go to the redirect URI: the person sees a page. */
  | { kind: "unusable"; reason: string }
  | { kind: "refused"; redirectUri: string; state: string | undefined; refusal: AuthorizeError }
  | { kind: "accepted"; request: AuthorizeRequest };

/** Longest value taken for any parameter. */
const maxLength = 4_096;
const knownScopes = new Set(["profile", "openid", "email"]);

class Refusal extends Error {
  readonly refusal: AuthorizeError;

  constructor(error: AuthorizeErrorCode, description: string) {
    super(description);
    this.refusal = { error, description };
  }
}

/**
 * Checks an authorization request by the rules of LINE Login v2.1.
 *
 * @param query the query parameters; a list is a parameter that was sent twice
 * @param userAgent for `disable_ios_auto_login`
 */
export function checkAuthorizeRequest(
  channel: Channel,
  query: Record<string, unknown>,
  userAgent = "",
): AuthorizeCheck {
  if (query["client_id"] !== channel.id) {
    return { kind: "unusable", reason: "Invalid client_id value." };
  }
  const redirectUri = query["redirect_uri"];
  if (typeof redirectUri !== "string" || !isRegisteredCallback(channel, redirectUri)) {
    return {
      kind: "unusable",
      reason: "Invalid redirect_uri value. Check if it is registered in a LINE developers site.",
    };
  }
  const state = typeof query["state"] === "string" ? query["state"] : undefined;
  try {
    return { kind: "accepted", request: accept(query, redirectUri, userAgent) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { kind: "refused", redirectUri, state, refusal: error.refusal };
  }
}

function accept(
  query: Record<string, unknown>,
  redirectUri: string,
  userAgent: string,
): AuthorizeRequest {
  const text = (name: string): string | undefined => {
    const value = query[name];
    if (value === undefined || value === "") return undefined;
    if (typeof value === "string" && value.length <= maxLength) return value;
    throw new Refusal("INVALID_REQUEST", `'${name}' is invalid.`);
  };
  const required = (name: string): string => {
    const value = text(name);
    if (value === undefined) throw new Refusal("INVALID_REQUEST", `'${name}' is not specified.`);
    return value;
  };
  const oneOf = <Choice extends string>(name: string, choices: readonly Choice[]) => {
    const value = text(name);
    const choice = choices.find((candidate) => candidate === value);
    if (value === undefined || choice !== undefined) return choice;
    throw new Refusal("INVALID_REQUEST", `'${name}' is invalid.`);
  };
  const flag = (name: string): boolean | undefined => {
    const value = oneOf(name, ["true", "false"]);
    return value === undefined ? undefined : value === "true";
  };

  if (required("response_type") !== "code") {
    throw new Refusal("UNSUPPORTED_RESPONSE_TYPE", "'response_type' must be 'code'.");
  }
  const state = required("state");
  const scopes = checkScopes(required("scope"));
  oneOf("response_mode", ["query"]);
  const nonce = text("nonce");
  const prompt = oneOf("prompt", ["consent", "none", "login"]);
  const botPrompt = oneOf("bot_prompt", ["normal", "aggressive"]);
  const codeChallenge = checkChallenge(text("code_challenge"), text("code_challenge_method"));
  const maxAge = text("max_age");
  if (maxAge !== undefined && !/^\d{1,9}$/.test(maxAge)) {
    throw new Refusal("INVALID_REQUEST", "'max_age' is invalid.");
  }
  const iosDisabled = flag("disable_ios_auto_login") === true && /iPhone|iPad/.test(userAgent);
  return {
    redirectUri,
    state,
    scopes,
    ...(nonce === undefined ? {} : { nonce }),
    ...(codeChallenge === undefined ? {} : { codeChallenge }),
    ...(prompt === undefined ? {} : { prompt }),
    ...(maxAge === undefined ? {} : { maxAgeSeconds: Number(maxAge) }),
    ...(botPrompt === undefined ? {} : { botPrompt }),
    qrFirst: oneOf("initial_amr_display", ["lineqr"]) === "lineqr",
    methodSwitch: flag("switch_amr") ?? true,
    autoLoginDisabled: flag("disable_auto_login") === true || iosDisabled || prompt === "login",
  };
}

function checkScopes(scope: string): string[] {
  const scopes = [...new Set(scope.split(" ").filter((name) => name !== ""))];
  const unknown = scopes.some((name) => !knownScopes.has(name));
  const openid = scopes.includes("openid");
  if (unknown || !(openid || scopes.includes("profile"))) {
    throw new Refusal("INVALID_SCOPE", "'scope' is invalid.");
  }
  if (scopes.includes("email") && !openid) {
    throw new Refusal("INVALID_SCOPE", "'email' needs 'openid'.");
  }
  return scopes;
}

function checkChallenge(challenge?: string, method?: string): string | undefined {
  if (challenge === undefined && method === undefined) return undefined;
  if (method !== "S256") {
    throw new Refusal("INVALID_REQUEST", "'code_challenge_method' must be 'S256'.");
  }
  if (challenge === undefined || !/^[A-Za-z0-9_-]{43}$/.test(challenge)) {
    throw new Refusal("INVALID_REQUEST", "'code_challenge' is invalid.");
  }
  return challenge;
}
