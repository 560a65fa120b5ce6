import type { CitizenApi, PatchResult } from "./client.ts";
import type { AttributePatch, Profile } from "./contract.ts";
import type { Session, SessionStore } from "../session/store.ts";
import type { TokenAccess } from "../token/access.ts";
import type { TokenRefusal } from "../token/request.ts";

/** The signed-in citizen's profile. */
export interface Profiles {
  /** As read minutes ago at most: for showing. */
  recent(session: Session): Promise<Profile>;
  /** As it is now: for editing. */
  now(session: Session): Promise<Profile>;
  patch(
    session: Session,
    version: number,
    attributes: AttributePatch,
  ): Promise<Exclude<PatchResult, TokenRefusal>>;
}

const CACHE_MS = 2 * 60 * 1000;

export function createProfiles(
  store: SessionStore,
  access: TokenAccess,
  api: CitizenApi,
): Profiles {
  const keep = async (session: Session, document: Profile) => {
    const payload = await store.update(session.id, async (current) => ({
      ...current,
      profile: { readAt: Date.now(), document },
    }));
    if (payload) session.payload = payload;
    return document;
  };

  const now = async (session: Session) => {
    const { profile } = await access.withToken(session, "citizen-api", (token) => api.read(token));
    return keep(session, profile);
  };

  return {
    now,

    async recent(session) {
      const cached = session.payload.profile;
      return cached && Date.now() - cached.readAt < CACHE_MS ? cached.document : now(session);
    },

    async patch(session, version, attributes) {
      const result = await access.withToken(session, "citizen-api", (token) =>
        api.patch(token, version, attributes),
      );
      if (result.outcome === "ok") await keep(session, result.profile);
      return result;
    },
  };
}
