import { createRemoteJWKSet, type JWTVerifyGetKey } from "jose";
import * as client from "openid-client";
import { LOCALES, type Language } from "@machi-id/languages";
import { languageOfTag } from "../../app/texts/define.ts";
import { UnavailableError, SignInExpiredError } from "../errors.ts";
import type { CitizenSession, PendingSignIn } from "../session/payload.ts";
import type { LogoutTarget } from "../session/store.ts";
import { ACCEPTED_ASSURANCE, actionParameters, type Action } from "./actions.ts";
import { createDiscovery } from "./discovery.ts";
import { validateLogoutToken } from "./logout-token.ts";
import { isOutage, SignInRefusedError } from "./refusal.ts";

/** The portal as relying party of the city's realm. */
export interface RelyingParty {
  /** Starts a sign-in: where to send the browser, and what the callback must match. */
  begin(wish: SignInWish): Promise<{ url: URL; pending: PendingSignIn }>;
  /** Redeems the callback. @throws {SignInRefusedError} */
  complete(callback: URL, pending: PendingSignIn): Promise<SignedIn>;
  /** New tokens for old. @throws {SignInExpiredError} when the provider has ended the sign-in */
  refresh(citizen: CitizenSession): Promise<CitizenSession>;
  /** RP-initiated logout 1.0 §2: where to send the browser. */
  logoutUrl(idToken: string, language: Language): Promise<URL>;
  /** What a logout token ends. @throws {LogoutTokenError} */
  readLogoutToken(token: string): Promise<LogoutTarget>;
  /** Asks the provider now whether it answers. @throws {UnavailableError} */
  probe(): Promise<void>;
}

/** Who has signed in. */
interface SignedIn {
  citizen: CitizenSession;
  /** The account's language (`locale`, OpenID Connect Core 1.0 §5.1), once its citizen has chosen one. */
  language: Language | undefined;
}

/** What a citizen asks for when signing in. */
interface SignInWish {
  returnTo: string;
  /** The language the sign-in pages are to speak. */
  language: Language;
  /** The citizen has chosen it, so it becomes the account's. Otherwise the account's own goes before it. */
  languageChosen?: boolean;
  /** `line` goes straight to LINE; `register` to the form for a new account. */
  method?: "line" | "register" | undefined;
  /** Ask for credentials although the provider still has a session. */
  again?: boolean | undefined;
  /** What the provider is to do, once the citizen has signed in for it. */
  action?: Action | undefined;
  /** Id of the factor that the action is about. */
  factor?: string | undefined;
}

interface RelyingPartyOptions {
  issuer: string;
  clientId: string;
  clientSecret: string;
  publicUrl: string;
}

const SCOPE = "openid profile email";

/** OpenID Connect by authorization code with PKCE (RFC 7636) and nonce. Nothing is asked before it is needed. */
export function createRelyingParty(options: RelyingPartyOptions): RelyingParty {
  const { issuer, clientId, publicUrl } = options;
  const discovery = createDiscovery(issuer, clientId, options.clientSecret);
  const redirectUri = `${publicUrl}/auth/callback`;
  let jwks: { uri: string; keys: JWTVerifyGetKey } | undefined;

  const talk = async <T>(work: (config: client.Configuration) => Promise<T>): Promise<T> => {
    const config = await discovery.current();
    try {
      return await work(config);
    } catch (error) {
      if (isOutage(error)) throw new UnavailableError("identity-provider", error);
      throw error;
    }
  };

  return {
    async begin({ returnTo, language, languageChosen, method, again, action, factor }) {
      const config = await discovery.live();
      const pending: PendingSignIn = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        codeVerifier: client.randomPKCECodeVerifier(),
        returnTo,
        action,
      };
      const url = client.buildAuthorizationUrl(config, {
        redirect_uri: redirectUri,
        scope: SCOPE,
        state: pending.state,
        nonce: pending.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(pending.codeVerifier),
        code_challenge_method: "S256",
        acr_values: ACCEPTED_ASSURANCE.join(" "),
        ui_locales: LOCALES[language],
        // Keycloak's own parameter: what its language switch sends.
        ...(languageChosen ? { kc_locale: LOCALES[language] } : {}),
        ...(method === "line" ? { kc_idp_hint: "line" } : {}),
        // Initiating User Registration via OpenID Connect 1.0 §2.
        ...(method === "register" ? { prompt: "create" } : again ? { prompt: "login" } : {}),
        ...(action ? actionParameters(action, factor) : {}),
      });
      return { url, pending };
    },

    complete: (callback, pending) =>
      talk(async (config) => {
        const tokens = await client
          .authorizationCodeGrant(config, callback, {
            expectedState: pending.state,
            expectedNonce: pending.nonce,
            pkceCodeVerifier: pending.codeVerifier,
            idTokenExpected: true,
          })
          .catch((error: unknown) => {
            throw SignInRefusedError.from(error);
          });
        const claims = tokens.claims();
        if (!claims || !tokens.id_token) throw new SignInRefusedError("invalid");
        // The library demands a subject that is a text, and `azp` only beside several audiences. OpenID Connect
        // Core 1.0 §2 has both for one client: who is meant by neither is nobody of ours.
        if (claims.sub === "" || (claims.azp ?? clientId) !== clientId) {
          throw new SignInRefusedError("invalid");
        }
        const assurance = String(claims.acr ?? "");
        if (!ACCEPTED_ASSURANCE.includes(assurance)) throw new SignInRefusedError("assurance");
        const citizen = {
          subject: claims.sub,
          providerSession: typeof claims["sid"] === "string" ? claims["sid"] : undefined,
          assurance,
          idToken: tokens.id_token,
          accessToken: tokens.access_token,
          accessTokenExpiresAt: expiry(tokens),
          refreshToken: tokens.refresh_token,
        };
        return { citizen, language: languageOfTag(claims["locale"]) };
      }),

    refresh: (citizen) =>
      talk(async (config) => {
        if (!citizen.refreshToken) throw new SignInExpiredError();
        const tokens = await client
          .refreshTokenGrant(config, citizen.refreshToken)
          .catch((error: unknown) => {
            if (isOutage(error)) throw error;
            throw new SignInExpiredError(error);
          });
        // OpenID Connect Core 1.0 §12.2: the same subject, or it is not this citizen's token.
        if (tokens.id_token && tokens.claims()?.sub !== citizen.subject) {
          throw new SignInExpiredError();
        }
        return {
          ...citizen,
          idToken: tokens.id_token ?? citizen.idToken,
          accessToken: tokens.access_token,
          accessTokenExpiresAt: expiry(tokens),
          refreshToken: tokens.refresh_token ?? citizen.refreshToken,
        };
      }),

    async logoutUrl(idToken, language) {
      return client.buildEndSessionUrl(await discovery.live(), {
        id_token_hint: idToken,
        post_logout_redirect_uri: `${publicUrl}/auth/signed-out`,
        ui_locales: LOCALES[language],
      });
    },

    readLogoutToken: (token) =>
      talk(async (config) => {
        const metadata = config.serverMetadata();
        const uri = metadata.jwks_uri;
        if (!uri) throw new UnavailableError("identity-provider", new Error("no jwks_uri"));
        if (jwks?.uri !== uri) jwks = { uri, keys: createRemoteJWKSet(new URL(uri)) };
        return validateLogoutToken(token, {
          issuer: metadata.issuer,
          clientId,
          keys: jwks.keys,
          algorithms: metadata.id_token_signing_alg_values_supported ?? ["RS256"],
        });
      }),

    async probe() {
      await discovery.live();
    },
  };
}

function expiry(tokens: client.TokenEndpointResponseHelpers): number {
  return Date.now() + (tokens.expiresIn() ?? 0) * 1000;
}
