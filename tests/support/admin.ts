import { z } from "zod";
import { endpoints } from "./endpoints.ts";
import { inside } from "./inside.ts";

const tokenSchema = z.looseObject({ access_token: z.string(), expires_in: z.number() });

let held: { token: string; until: number } | undefined;

/** Gets a token by client credentials (RFC 6749 §4.4). */
export async function clientCredentialsToken(
  realm: string,
  clientId: string,
  clientSecret: string,
): Promise<{ access_token: string; expires_in: number }> {
  const answer = await fetch(`${realm}/protocol/openid-connect/token`, {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "client_credentials",
      client_id: clientId,
      client_secret: clientSecret,
    }),
  });
  if (!answer.ok) throw new Error(`No token for ${clientId}: HTTP ${answer.status}`);
  return tokenSchema.parse(await answer.json());
}

async function token(): Promise<string> {
  if (held === undefined || held.until < Date.now()) {
    const { clientId, clientSecret } = inside.admin;
    const master = `${endpoints.adminHost}/realms/master`;
    const fresh = await clientCredentialsToken(master, clientId, clientSecret);
    held = { token: fresh.access_token, until: Date.now() + (fresh.expires_in - 10) * 1000 };
  }
  return held.token;
}

/**
 * Calls the Admin API below the realm (`users`, `clients/…`) with a JSON body and gives the answer
 * whatever its status.
 */
export async function admin(method: string, path: string, body?: unknown): Promise<Response> {
  const realmName = new URL(endpoints.realm).pathname.split("/").at(-1);
  return await fetch(`${endpoints.adminHost}/admin/realms/${realmName}/${path}`, {
    method,
    headers: { authorization: `Bearer ${await token()}`, "content-type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

/** As {@link admin}, for calls that must succeed. Gives the parsed body, undefined without one. */
export async function adminOk(method: string, path: string, body?: unknown): Promise<unknown> {
  const answer = await admin(method, path, body);
  if (!answer.ok) throw new Error(`${method} ${path}: HTTP ${answer.status}`);
  const text = await answer.text();
  return text === "" ? undefined : JSON.parse(text);
}

/** Creates a resource and gives its id, which Keycloak names in `Location`. */
export async function adminCreate(path: string, body: unknown): Promise<string> {
  const answer = await admin("POST", path, body);
  const id = answer.headers.get("location")?.split("/").at(-1);
  if (answer.status !== 201 || id === undefined) {
    throw new Error(`POST ${path}: HTTP ${answer.status} ${await answer.text()}`);
  }
  return id;
}
