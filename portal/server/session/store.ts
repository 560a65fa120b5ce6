import type { SessionCipher } from "./cipher.ts";
import { hashSessionId, newSessionId } from "./cookie.ts";
import type { Database } from "./database.ts";
import { LIFETIMES } from "./lifetimes.ts";
import { sessionPayloadSchema, type SessionPayload } from "./payload.ts";

/** A session as a request sees it. */
export interface Session {
  id: string;
  payload: SessionPayload;
}

/** Sessions in PostgreSQL. Each method throws an `UnavailableError` when the database is away. */
export interface SessionStore {
  create(payload: SessionPayload): Promise<Session>;
  /** The session, unless it is unknown, expired or unreadable. Reading prolongs the idle time. */
  load(id: string): Promise<Session | undefined>;
  /**
   * Changes a session under a row lock, so that of several processes one works at a time and the others
   * see its result. `undefined` as new payload leaves the row as it is.
   *
   * @returns undefined when the session is gone
   */
  update(
    id: string,
    change: (payload: SessionPayload) => Promise<SessionPayload | undefined>,
  ): Promise<SessionPayload | undefined>;
  /** A session with a new id in place of an old one (OWASP ASVS 5 §7.2.4: at sign-in). */
  replace(oldId: string | undefined, payload: SessionPayload): Promise<Session>;
  destroy(id: string): Promise<void>;
  /** Ends the sessions that a logout token names, unless the token was used before. */
  destroyByLogout(logout: LogoutTarget): Promise<"done" | "replayed">;
  /** Deletes what has expired. @returns how many sessions */
  purge(): Promise<number>;
  /** How many citizens' sessions live. */
  count(): Promise<number>;
}

/** What a back-channel logout ends: one session of the provider, or all of a subject. */
export interface LogoutTarget {
  jti: string;
  /** Milliseconds since the epoch until which the token could be used again. */
  expiresAt: number;
  subject?: string | undefined;
  providerSession?: string | undefined;
}

interface Row {
  payload: Buffer;
  stale: boolean;
}

const ALIVE = "idle_expires_at > now() AND expires_at > now()";

export function createSessionStore(database: Database, cipher: SessionCipher): SessionStore {
  const opened = (row: Row | undefined, id: string): SessionPayload | undefined => {
    const text = row && cipher.open(row.payload, id);
    if (text === undefined) return undefined;
    return sessionPayloadSchema.safeParse(JSON.parse(text)).data;
  };

  const insert = async (query: Database["query"], payload: SessionPayload): Promise<Session> => {
    const id = newSessionId();
    const { citizen } = payload;
    const absolute = citizen ? LIFETIMES.absolute : LIFETIMES.beforeSignIn;
    await query(
      `INSERT INTO session
         (id_hash, subject_hash, provider_session_hash, payload, idle_expires_at, expires_at)
       VALUES ($1, $2, $3, $4, now() + $5 * interval '1 ms', now() + $6 * interval '1 ms')`,
      [
        hashSessionId(id),
        citizen ? cipher.hash(citizen.subject) : null,
        citizen?.providerSession ? cipher.hash(citizen.providerSession) : null,
        cipher.seal(JSON.stringify(payload), id),
        citizen ? LIFETIMES.idle : LIFETIMES.beforeSignIn,
        absolute,
      ],
    );
    return { id, payload };
  };

  const remove = (query: Database["query"], id: string) =>
    query("DELETE FROM session WHERE id_hash = $1", [hashSessionId(id)]);

  return {
    create: (payload) => insert(database.query, payload),

    async load(id) {
      const idHash = hashSessionId(id);
      const [row] = await database.query<Row>(
        `SELECT payload, subject_hash IS NOT NULL AND seen_at < now() - $2 * interval '1 ms' AS stale
           FROM session WHERE id_hash = $1 AND ${ALIVE}`,
        [idHash, LIFETIMES.touch],
      );
      const payload = opened(row, id);
      if (!payload) return undefined;
      if (row?.stale) {
        await database.query(
          `UPDATE session SET seen_at = now(), idle_expires_at = now() + $2 * interval '1 ms'
            WHERE id_hash = $1`,
          [idHash, LIFETIMES.idle],
        );
      }
      return { id, payload };
    },

    update: (id, change) =>
      database.transaction(async (query) => {
        const idHash = hashSessionId(id);
        const [row] = await query<Row>(
          `SELECT payload FROM session WHERE id_hash = $1 AND ${ALIVE} FOR UPDATE`,
          [idHash],
        );
        const payload = opened(row, id);
        if (!payload) return undefined;
        const changed = await change(payload);
        if (!changed) return payload;
        await query("UPDATE session SET payload = $2 WHERE id_hash = $1", [
          idHash,
          cipher.seal(JSON.stringify(changed), id),
        ]);
        return changed;
      }),

    replace: (oldId, payload) =>
      database.transaction(async (query) => {
        if (oldId) await remove(query, oldId);
        return insert(query, payload);
      }),

    async destroy(id) {
      await remove(database.query, id);
    },

    destroyByLogout: ({ jti, expiresAt, subject, providerSession }) =>
      database.transaction(async (query) => {
        const [first] = await query(
          `INSERT INTO used_logout_token (jti_hash, expires_at)
           VALUES ($1, to_timestamp($2 / 1000.0)) ON CONFLICT DO NOTHING RETURNING 1`,
          [hashSessionId(jti), expiresAt],
        );
        if (!first) return "replayed";
        // The provider's session is one browser's session of one subject: where it is named, it decides.
        const [column, value] =
          providerSession === undefined
            ? ["subject_hash", subject]
            : ["provider_session_hash", providerSession];
        if (value !== undefined) {
          await query(`DELETE FROM session WHERE ${column} = ANY ($1::bytea[])`, [
            cipher.hashes(value),
          ]);
        }
        return "done";
      }),

    async purge() {
      const gone = await database.query(
        `WITH expired AS (DELETE FROM session WHERE least(idle_expires_at, expires_at) < now()
                          RETURNING 1),
              used AS (DELETE FROM used_logout_token WHERE expires_at < now() RETURNING 1)
         SELECT 1 FROM expired`,
      );
      return gone.length;
    },

    async count() {
      const [row] = await database.query<{ n: string }>(
        `SELECT count(*) AS n FROM session WHERE subject_hash IS NOT NULL AND ${ALIVE}`,
      );
      return Number(row?.n);
    },
  };
}
