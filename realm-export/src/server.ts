import KeycloakAdminClient, { NetworkError } from "@keycloak/keycloak-admin-client";

/** Where the server is and as whom the tool works: a service account of realm `master`. */
export interface ServerAddress {
  keycloakUrl: string;
  adminClientId: string;
  adminClientSecret: string;
  /** Realm the requests are about. */
  realm: string;
}

/** A server that does not answer, or refuses. Its message tells the operator what to do. */
export class ServerError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "ServerError";
  }
}

/** Seconds before its end at which a token is no longer used. */
const TOKEN_MARGIN = 10;

/**
 * Signs in to the Admin API.
 *
 * @throws {ServerError} when Keycloak is not there or refuses the service account
 */
export async function connect(address: ServerAddress): Promise<KeycloakAdminClient> {
  const admin = new KeycloakAdminClient({
    baseUrl: address.keycloakUrl,
    realmName: address.realm,
    timeout: 60_000,
  });
  const provider = tokenProvider(address);
  await provider.getAccessToken();
  admin.registerTokenProvider(provider);
  return admin;
}

/** Tokens of a service account have no refresh token: a new one is asked for when the last one ends. */
function tokenProvider(address: ServerAddress) {
  let token = "";
  let until = 0;
  return {
    async getAccessToken() {
      if (Date.now() < until) return token;
      const answer = await requestToken(address);
      token = answer.access_token;
      until = Date.now() + (answer.expires_in - TOKEN_MARGIN) * 1000;
      return token;
    },
  };
}

async function requestToken({ keycloakUrl, adminClientId, adminClientSecret }: ServerAddress) {
  let response: Response;
  try {
    response = await fetch(`${keycloakUrl}/realms/master/protocol/openid-connect/token`, {
      method: "POST",
      body: new URLSearchParams({
        grant_type: "client_credentials",
        client_id: adminClientId,
        client_secret: adminClientSecret,
      }),
      signal: AbortSignal.timeout(30_000),
    });
  } catch (cause) {
    throw new ServerError(
      `Keycloak at ${keycloakUrl} does not answer. Nothing was changed. Start it, or set MACHI_REALM_KEYCLOAK_URL.`,
      { cause },
    );
  }
  if (!response.ok) {
    throw new ServerError(
      `Keycloak at ${keycloakUrl} refused the service account "${adminClientId}" (HTTP ${response.status}). ` +
        "Nothing was changed. Check MACHI_REALM_ADMIN_CLIENT_ID and MACHI_REALM_ADMIN_CLIENT_SECRET.",
    );
  }
  return (await response.json()) as { access_token: string; expires_in: number };
}

/** What went wrong with a request of the Admin API, as a sentence for an operator. */
export function failureText(error: unknown): string {
  if (error instanceof ServerError) return error.message;
  if (!(error instanceof NetworkError)) {
    return `A request failed: ${error instanceof Error ? error.message : String(error)}.`;
  }
  const answer = (error.responseData ?? {}) as Record<string, unknown>;
  const reason = [answer.errorMessage, answer.error_description, answer.error].find(
    (text) => typeof text === "string",
  );
  const { status, url } = error.response;
  return `Keycloak refused with HTTP ${status} at ${new URL(url).pathname}: ${String(reason ?? "no reason given")}.`;
}
