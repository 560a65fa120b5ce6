import * as oauth from "oauth4webapi";
import type { Settings } from "./settings.ts";

const client: oauth.Client = { client_id: "help-desk" };

/** What must outlast the way to the sign-in pages and back; gone once it is used. */
const UNDER_WAY = "machi-help-desk-sign-in";

interface UnderWay {
  verifier: string;
  state: string;
  nonce: string;
}

/** A signed-in member of staff. The token lives in this object alone. */
export interface Session {
  readonly accessToken: string;
  /** Milliseconds since 1970 from which the token no longer counts. */
  readonly until: number;
  /** Ends the session at the realm too. Leaves the page. */
  signOut(): void;
}

/** Browsers take plain HTTP on this machine for safe, and so do we; nowhere else. */
const requestOptions = ({ issuer }: Settings) => ({
  [oauth.allowInsecureRequests]: ["localhost", "127.0.0.1"].includes(new URL(issuer).hostname),
});

/**
 * Takes up the session of who comes back from signing in, or sends to the sign-in pages and gives
 * undefined (OpenID Connect Core 1.0 §3.1, RFC 7636).
 *
 * @throws when the realm does not answer, or what comes back is not what was asked for
 */
export async function openSession(settings: Settings): Promise<Session | undefined> {
  const server = await discover(settings);
  const here = new URL(location.href);
  const kept = sessionStorage.getItem(UNDER_WAY);
  sessionStorage.removeItem(UNDER_WAY);
  if (kept !== null && (here.searchParams.has("code") || here.searchParams.has("error"))) {
    // Neither the code nor the state stays in the address or the history.
    history.replaceState(null, "", settings.redirectUri);
    return await redeem(settings, server, here, JSON.parse(kept) as UnderWay);
  }
  await goAndSignIn(settings, server);
  return undefined;
}

async function discover(settings: Settings): Promise<oauth.AuthorizationServer> {
  const issuer = new URL(settings.issuer);
  const answer = await oauth.discoveryRequest(issuer, requestOptions(settings));
  return await oauth.processDiscoveryResponse(issuer, answer);
}

async function goAndSignIn(settings: Settings, server: oauth.AuthorizationServer): Promise<void> {
  const underWay: UnderWay = {
    verifier: oauth.generateRandomCodeVerifier(),
    state: oauth.generateRandomState(),
    nonce: oauth.generateRandomNonce(),
  };
  sessionStorage.setItem(UNDER_WAY, JSON.stringify(underWay));
  const request = new URL(server.authorization_endpoint!);
  request.search = new URLSearchParams({
    client_id: client.client_id,
    redirect_uri: settings.redirectUri,
    response_type: "code",
    scope: "openid",
    state: underWay.state,
    nonce: underWay.nonce,
    code_challenge: await oauth.calculatePKCECodeChallenge(underWay.verifier),
    code_challenge_method: "S256",
    ui_locales: "ja",
  }).toString();
  location.assign(request);
}

async function redeem(
  settings: Settings,
  server: oauth.AuthorizationServer,
  callback: URL,
  { verifier, state, nonce }: UnderWay,
): Promise<Session> {
  const parameters = oauth.validateAuthResponse(server, client, callback, state);
  const answer = await oauth.authorizationCodeGrantRequest(
    server,
    client,
    oauth.None(),
    parameters,
    settings.redirectUri,
    verifier,
    requestOptions(settings),
  );
  const tokens = await oauth.processAuthorizationCodeResponse(server, client, answer, {
    expectedNonce: nonce,
    requireIdToken: true,
  });
  return {
    accessToken: tokens.access_token,
    until: Date.now() + (tokens.expires_in ?? 0) * 1000,
    signOut() {
      const request = new URL(server.end_session_endpoint!);
      request.search = new URLSearchParams({
        id_token_hint: tokens.id_token!,
        post_logout_redirect_uri: settings.redirectUri,
      }).toString();
      location.assign(request);
    },
  };
}
