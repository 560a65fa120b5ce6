import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from "jose";

/** How a provider signs: the right way, or one of those that a relying party must not take. */
type Signing = "right" | "other-key" | "none" | "client-secret" | "public-key-as-secret";

/** What a provider of the test says in place of what it should. */
export interface Lies {
  /** Over the right claims of the ID token; `undefined` removes one. */
  claims?: Record<string, unknown>;
  /** Over the right header. */
  header?: Record<string, unknown>;
  signing?: Signing;
  /** Over the right members of the token answer. */
  tokenAnswer?: Record<string, unknown>;
}

const CLIENT_ID = "portal";
const keyPairs = Promise.all([
  generateKeyPair("RS256", { extractable: true }),
  generateKeyPair("RS256"),
]);

/** An OpenID provider that follows the rules, but for what it is told to say wrongly. */
export async function startHostileProvider(clientSecret: string) {
  const [right, other] = await keyPairs;
  const jwk = { ...(await exportJWK(right.publicKey)), kid: "k", alg: "RS256", use: "sig" };
  let lies: Lies = {};
  const server = createServer((request, response) => {
    void answer(request).then((body) => {
      response.writeHead(body === undefined ? 404 : 200, { "content-type": "application/json" });
      response.end(JSON.stringify(body ?? {}));
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}/realms/city`;

  /** Signs a token as this provider would, or as the lies say. */
  async function token(claims: Record<string, unknown>): Promise<string> {
    const signing = lies.signing ?? "right";
    const all = { ...claims, ...lies.claims };
    if (signing === "none") return new UnsecuredJWT(all).encode();
    const secret = signing === "client-secret" ? clientSecret : JSON.stringify(jwk);
    const symmetric = signing === "client-secret" || signing === "public-key-as-secret";
    return await new SignJWT(all)
      .setProtectedHeader({ alg: symmetric ? "HS256" : "RS256", kid: "k", ...lies.header })
      .sign(
        symmetric
          ? new TextEncoder().encode(secret)
          : (signing === "other-key" ? other : right).privateKey,
      );
  }

  const now = () => Math.floor(Date.now() / 1000);

  async function answer(request: IncomingMessage): Promise<unknown> {
    const path = new URL(request.url ?? "/", issuer).pathname.slice("/realms/city".length);
    switch (path) {
      case "/.well-known/openid-configuration":
        return {
          issuer,
          authorization_endpoint: `${issuer}/auth`,
          token_endpoint: `${issuer}/token`,
          jwks_uri: `${issuer}/certs`,
          end_session_endpoint: `${issuer}/logout`,
          authorization_response_iss_parameter_supported: true,
          id_token_signing_alg_values_supported: ["RS256", "HS256", "none"],
        };
      case "/certs":
        return { keys: [jwk] };
      case "/token": {
        // The nonce travels as the code, so that this provider need remember nothing.
        const nonce = new URLSearchParams(await text(request)).get("code");
        return {
          access_token: "an access token",
          refresh_token: "a refresh token",
          token_type: "Bearer",
          expires_in: 300,
          id_token: await token({
            iss: issuer,
            aud: CLIENT_ID,
            sub: "subject",
            sid: "session",
            acr: "two-step",
            nonce,
            iat: now(),
            exp: now() + 300,
          }),
          ...lies.tokenAnswer,
        };
      }
      default:
        return undefined;
    }
  }

  return {
    issuer,
    /** What it says wrongly from now on. */
    lie(next: Lies): void {
      lies = next;
    },
    /** A logout token (OpenID Connect Back-Channel Logout 1.0 §2.4). */
    logoutToken: () =>
      token({
        iss: issuer,
        aud: CLIENT_ID,
        sub: "subject",
        sid: "session",
        iat: now(),
        exp: now() + 120,
        jti: crypto.randomUUID(),
        events: { "http://schemas.openid.net/event/backchannel-logout": {} },
      }),
    async close(): Promise<void> {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}
