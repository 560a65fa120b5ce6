import * as client from "openid-client";
import { UnavailableError } from "../errors.ts";

/** The provider's metadata (OpenID Connect Discovery 1.0), read when first needed. */
export interface Discovery {
  /** What is known, read now if it must be. @throws {UnavailableError} when it was never read and cannot be */
  current(): Promise<client.Configuration>;
  /**
   * As {@link current}, and sure that the provider answers: read within the last seconds. For what sends
   * the browser there, where a dead address would be the citizen's to look at.
   * @throws {UnavailableError}
   */
  live(): Promise<client.Configuration>;
}

const TIMEOUT_S = 5;
const FRESH_MS = 10 * 60 * 1000;
const LIVE_MS = 5 * 1000;

/**
 * Starts without the provider, reads again every ten minutes, and goes on with what it knows while the
 * provider is away. Requests that come together share one reading.
 */
export function createDiscovery(issuer: string, clientId: string, clientSecret: string): Discovery {
  let known: { config: client.Configuration; readAt: number } | undefined;
  let reading: Promise<client.Configuration> | undefined;

  const insecure = new URL(issuer).protocol === "http:";

  const read = () =>
    (reading ??= client
      .discovery(new URL(issuer), clientId, undefined, client.ClientSecretBasic(clientSecret), {
        timeout: TIMEOUT_S,
        // Checking the ID token's signature although it came straight from the token endpoint: the
        // direct channel need not be TLS everywhere (OpenID Connect Core 1.0 §3.1.3.7, step 6).
        execute: [
          client.enableNonRepudiationChecks,
          ...(insecure ? [client.allowInsecureRequests] : []),
        ],
      })
      .then(
        (config) => {
          known = { config, readAt: Date.now() };
          return config;
        },
        (error: unknown) => {
          throw new UnavailableError("identity-provider", error);
        },
      )
      .finally(() => (reading = undefined)));

  return {
    async current() {
      if (!known) return read();
      if (Date.now() - known.readAt > FRESH_MS) return read().catch(() => known!.config);
      return known.config;
    },
    async live() {
      return known && Date.now() - known.readAt < LIVE_MS ? known.config : read();
    },
  };
}
