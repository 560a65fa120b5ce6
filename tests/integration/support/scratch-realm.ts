import { randomUUID } from "node:crypto";
import { readRealmConfig, type RealmConfig } from "@machi-id/realm-export";
import { clientCredentialsToken } from "../../support/admin.ts";
import { inside } from "../../support/inside.ts";

type Json = Record<string, unknown>;

/** Settings of the realm tool for the stack, by the names of its variables. */
export const realmEnvironment = inside.realmEnvironment;

/** The configuration with which the stack's own realm was applied. */
export const stackRealm = (): RealmConfig => readRealmConfig(realmEnvironment);

/** A realm of the same files that only this test uses: what is broken in it harms no other test. */
export function scratchRealm(): RealmConfig {
  const config = stackRealm();
  const realm = `scratch-${randomUUID().slice(0, 8)}`;
  return { ...config, server: { ...config.server, realm } };
}

/** An administrator's hands in one realm. */
export type Hand = ReturnType<typeof byHand>;

/** Changes a realm as an administrator would by hand, and looks what is there. */
export function byHand({ server }: RealmConfig) {
  const send = async (method: string, path: string, body?: unknown): Promise<Response> => {
    const { access_token: token } = await clientCredentialsToken(
      `${server.keycloakUrl}/realms/master`,
      server.adminClientId,
      server.adminClientSecret,
    );
    return await fetch(`${server.keycloakUrl}/admin/realms/${server.realm}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  };
  const get = async <T>(path: string): Promise<T> => (await (await send("GET", path)).json()) as T;
  const change = async (method: string, path: string, body?: unknown): Promise<void> => {
    const answer = await send(method, path, body);
    if (!answer.ok) throw new Error(`${method} ${path}: HTTP ${answer.status}`);
  };
  const client = async (clientId: string): Promise<string> =>
    (await get<{ id: string }[]>(`/clients?clientId=${clientId}`))[0]!.id;
  /** Reads what is at a path and writes it back changed: the console sends all of it. */
  const changeAt = async <T extends object>(path: string, edit: (actual: T) => object) =>
    change("PUT", path, edit(await get<T>(path)));
  return {
    send,
    get,
    change,
    changeAt,
    /** Keycloak's id of a client. */
    client,
    changeClient: async (clientId: string, values: object): Promise<void> =>
      changeAt(`/clients/${await client(clientId)}`, (actual) => ({ ...actual, ...values })),
    /** Keycloak's id of a top-level flow. */
    flow: async (alias: string): Promise<string> =>
      (await get<Json[]>("/authentication/flows")).find((flow) => flow.alias === alias)!
        .id as string,
    /** Steps of a flow as the console lists them. */
    executions: (alias: string): Promise<Json[]> =>
      get(`/authentication/flows/${encodeURIComponent(alias)}/executions`),
  };
}
