import { json, Router } from "express";
import type { ClientMetadata } from "oidc-provider";
import { z } from "zod";
import { ownPagesOnly } from "../shared/local-only.ts";

const clientSchema = z.strictObject({
  clientId: z.string().regex(/^[\w-]{1,255}$/),
  redirectUri: z.url(),
  /** Where the client publishes the key with which it signs its assertions. */
  jwksUri: z.url(),
  /** Whether it was registered for a signed answer of the user-info endpoint. */
  userInfoSigned: z.boolean().default(false),
});

/** A client as the agency registers it. */
export type RegisteredClient = z.output<typeof clientSchema>;

export class RegisteredClients {
  readonly #all = new Map<string, RegisteredClient>();

  constructor(clients: readonly RegisteredClient[]) {
    for (const client of clients) this.register(client);
  }

  get all(): readonly RegisteredClient[] {
    return [...this.#all.values()];
  }

  /** Registers a client, or replaces it. */
  register(client: RegisteredClient): void {
    this.#all.set(client.clientId, client);
  }

  /** The client's metadata (OpenID Connect Dynamic Client Registration 1.0 §2), with the agency's rules. */
  metadata(clientId: string): ClientMetadata | undefined {
    const client = this.#all.get(clientId);
    if (client === undefined) return undefined;
    return {
      client_id: client.clientId,
      redirect_uris: [client.redirectUri],
      jwks_uri: client.jwksUri,
      response_types: ["code"],
      grant_types: ["authorization_code"],
      token_endpoint_auth_method: "private_key_jwt",
      subject_type: "pairwise",
      id_token_signed_response_alg: "ES256",
      ...(client.userInfoSigned ? { userinfo_signed_response_alg: "ES256" } : {}),
    };
  }
}

/** `POST /clients` registers one more client, as the agency does on request. */
export function clientsRouter(clients: RegisteredClients): Router {
  const router = Router();
  router.post("/", ownPagesOnly, json({ limit: "10kb" }), (request, response) => {
    const client = clientSchema.safeParse(request.body);
    if (!client.success) {
      response.status(422).json({ error: "invalid_client_metadata", issues: client.error.issues });
      return;
    }
    clients.register(client.data);
    response.status(201).json(client.data);
  });
  return router;
}
