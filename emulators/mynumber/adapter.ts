import type { Adapter, AdapterPayload } from "oidc-provider";
import type { RegisteredClients } from "./clients.ts";

interface Kept {
  payload: AdapterPayload;
  /** Milliseconds since 1970. */
  until: number;
}

/**
 * Where oidc-provider keeps codes, tokens and sessions: in memory, since they live for minutes and the
 * agency's client has to cope with their loss anyway. Clients come from the register.
 */
export function memoryAdapter(clients: RegisteredClients) {
  const kept = new Map<string, Kept>();
  return class implements Adapter {
    readonly #model: string;

    constructor(model: string) {
      this.#model = model;
    }

    async upsert(id: string, payload: AdapterPayload, expiresIn: number): Promise<void> {
      kept.set(this.#key(id), { payload, until: Date.now() + expiresIn * 1_000 });
    }

    async find(id: string): Promise<AdapterPayload | undefined> {
      if (this.#model === "Client") return clients.metadata(id) as AdapterPayload | undefined;
      const found = kept.get(this.#key(id));
      if (found === undefined || found.until > Date.now()) return found?.payload;
      kept.delete(this.#key(id));
      return undefined;
    }

    async findByUid(uid: string): Promise<AdapterPayload | undefined> {
      for (const [key, { payload }] of kept) {
        if (key.startsWith(`${this.#model}:`) && payload.uid === uid) return payload;
      }
      return undefined;
    }

    /** For the device flow, which the agency does not have. */
    async findByUserCode(): Promise<undefined> {}

    async consume(id: string): Promise<void> {
      const found = kept.get(this.#key(id));
      if (found !== undefined) found.payload.consumed = Math.floor(Date.now() / 1_000);
    }

    async destroy(id: string): Promise<void> {
      kept.delete(this.#key(id));
    }

    async revokeByGrantId(grantId: string): Promise<void> {
      for (const [key, { payload }] of kept) if (payload.grantId === grantId) kept.delete(key);
    }

    #key(id: string): string {
      return `${this.#model}:${id}`;
    }
  };
}
