import type { SessionCipher } from "./cipher.ts";
import type { Database } from "./database.ts";

/** Remembers which citizens have seen the welcome page. */
export interface WelcomeMemory {
  wasShown(subject: string): Promise<boolean>;
  remember(subject: string): Promise<void>;
}

/** Remembers by keyed hash: the table alone does not tell who has an account. */
export function createWelcomeMemory(database: Database, cipher: SessionCipher): WelcomeMemory {
  return {
    async wasShown(subject) {
      const rows = await database.query(
        "SELECT 1 FROM welcomed WHERE subject_hash = ANY ($1::bytea[])",
        [cipher.hashes(subject)],
      );
      return rows.length > 0;
    },
    async remember(subject) {
      await database.query(
        "INSERT INTO welcomed (subject_hash) VALUES ($1) ON CONFLICT DO NOTHING",
        [cipher.hash(subject)],
      );
    },
  };
}
