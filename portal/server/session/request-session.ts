import { readSessionId, removedSessionCookie, sessionCookie } from "./cookie.ts";
import { newSessionPayload, type SessionPayload } from "./payload.ts";
import type { Session, SessionStore } from "./store.ts";

/** The session of one request: read at most once, and the cookie that the answer sets. */
export interface RequestSession {
  /** True when the browser sent a session cookie, whether or not the session still lives. */
  readonly cookieSent: boolean;
  /** `Set-Cookie` value for the answer, if the session began, changed its id or ended. */
  readonly setCookie: string | undefined;
  current(): Promise<Session | undefined>;
  /** Changes the session, beginning one if there is none. */
  change(change: (payload: SessionPayload) => SessionPayload): Promise<void>;
  /** Goes on under a new id. */
  replace(payload: SessionPayload): Promise<void>;
  /** Ends the session here and forgets it in the browser, even when the database is away. */
  end(): Promise<void>;
}

export function createRequestSession(
  store: SessionStore,
  cookieHeader: string | null,
): RequestSession {
  const sentId = readSessionId(cookieHeader);
  let setCookie: string | undefined;
  let loaded: Promise<Session | undefined> | undefined;

  const current = () =>
    (loaded ??= sentId ? store.load(sentId) : Promise.resolve<Session | undefined>(undefined));

  const begun = (session: Session) => {
    loaded = Promise.resolve(session);
    setCookie = sessionCookie(session.id);
  };

  return {
    cookieSent: sentId !== undefined,
    get setCookie() {
      return setCookie;
    },
    current,
    async change(change) {
      const session = await current();
      const payload = session && (await store.update(session.id, async (now) => change(now)));
      if (session && payload) session.payload = payload;
      else begun(await store.create(change(newSessionPayload())));
    },
    async replace(payload) {
      begun(await store.replace(sentId, payload));
    },
    async end() {
      setCookie = removedSessionCookie();
      loaded = Promise.resolve(undefined);
      if (sentId) await store.destroy(sentId);
    },
  };
}
