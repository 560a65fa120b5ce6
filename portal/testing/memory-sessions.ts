import { newSessionId } from "../server/session/cookie.ts";
import type { SessionPayload } from "../server/session/payload.ts";
import type { SessionStore } from "../server/session/store.ts";

/** Sessions for tests of pages: without a database, and without any clock. */
export function memorySessions(): SessionStore {
  const rows = new Map<string, SessionPayload>();
  const create = async (payload: SessionPayload) => {
    const id = newSessionId();
    rows.set(id, payload);
    return { id, payload: structuredClone(payload) };
  };
  return {
    create,
    async load(id) {
      const payload = rows.get(id);
      return payload && { id, payload: structuredClone(payload) };
    },
    async update(id, change) {
      const payload = rows.get(id);
      if (!payload) return undefined;
      const changed = (await change(structuredClone(payload))) ?? payload;
      rows.set(id, changed);
      return structuredClone(changed);
    },
    async replace(oldId, payload) {
      if (oldId) rows.delete(oldId);
      return create(payload);
    },
    async destroy(id) {
      rows.delete(id);
    },
    destroyByLogout: async () => "done",
    purge: async () => 0,
    count: async () => rows.size,
  };
}
