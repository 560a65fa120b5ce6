import { once } from "node:events";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair, SignJWT } from "jose";

/** An OpenID provider for one test, that can be told to answer wrongly. */
export interface TestProvider {
  issuer: string;
  /** Claims of the next ID tokens, over the right ones; undefined removes one. */
  claims: Record<string, unknown>;
  /** Signs ID tokens with a key that is not in its key set. */
  wrongKey: boolean;
  /** Answers 503 to everything. */
  away: boolean;
  /** Status and error code with which the token endpoint refuses, if it does. */
  tokenError: { status: number; error: string } | undefined;
  close(): Promise<void>;
}

/** Made once: RSA keys are slow to make. */
const keyPairs = Promise.all([generateKeyPair("RS256"), generateKeyPair("RS256")]);

/** Starts a provider on a free port. The nonce of a sign-in is given to it as the code. */
export async function startProvider(): Promise<TestProvider> {
  const [right, wrong] = await keyPairs;
  const jwk = { ...(await exportJWK(right.publicKey)), kid: "k", alg: "RS256", use: "sig" };
  const server = createServer((request, response) => {
    void answer(request).then(({ status, body }) => {
      response.writeHead(status, { "content-type": "application/json" });
      response.end(JSON.stringify(body));
    });
  });
  const provider: TestProvider = {
    issuer: "",
    claims: {},
    wrongKey: false,
    away: false,
    tokenError: undefined,
    close: () => close(server),
  };
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  provider.issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}/realms/city`;
  return provider;

  async function answer(request: IncomingMessage): Promise<{ status: number; body: unknown }> {
    const { issuer } = provider;
    if (provider.away) return { status: 503, body: {} };
    if (request.url?.endsWith("/.well-known/openid-configuration")) {
      const body = {
        issuer,
        authorization_endpoint: `${issuer}/auth`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/certs`,
        end_session_endpoint: `${issuer}/logout`,
        authorization_response_iss_parameter_supported: true,
        id_token_signing_alg_values_supported: ["RS256"],
      };
      return { status: 200, body };
    }
    if (request.url?.endsWith("/certs")) return { status: 200, body: { keys: [jwk] } };
    if (provider.tokenError) {
      return { status: provider.tokenError.status, body: { error: provider.tokenError.error } };
    }
    const sent = new URLSearchParams(await text(request));
    const nonce = sent.get("code");
    const claims = {
      iss: issuer,
      aud: "portal",
      sub: "subject-1",
      sid: "provider-session-1",
      acr: "two-step",
      ...(nonce ? { nonce } : {}),
      ...provider.claims,
    };
    const idToken = await new SignJWT(claims)
      .setProtectedHeader({ alg: "RS256", kid: "k" })
      .setIssuedAt()
      .setExpirationTime("5m")
      .sign(provider.wrongKey ? wrong.privateKey : right.privateKey);
    const body = {
      access_token: "access-token-1",
      refresh_token: "refresh-token-2",
      token_type: "Bearer",
      expires_in: 300,
      id_token: idToken,
    };
    return { status: 200, body };
  }
}

async function text(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

async function close(server: Server): Promise<void> {
  server.close();
  server.closeAllConnections();
  await once(server, "close");
}
