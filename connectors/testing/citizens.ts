import { randomUUID } from "node:crypto";
import type { Pool } from "pg";
import type { CitizenState } from "../contract/index.ts";
import { SourceError, type CitizenReader } from "../sync/citizens.ts";

/** Stands in for Keycloak: holds citizens, and marks them dirty as the provider does. */
export class FakeCitizens implements CitizenReader {
  /** True: reads fail as when Keycloak is down. */
  down = false;
  readonly #admin: Pool;
  readonly #citizens = new Map<string, CitizenState>();
  readonly #versions = new Map<string, number>();

  constructor(admin: Pool) {
    this.#admin = admin;
  }

  /** Registers a citizen by family name. */
  async register(familyName: string): Promise<string> {
    const id = randomUUID();
    await this.rename(id, familyName);
    return id;
  }

  /** Registers many without marking them dirty one by one. */
  async registerMany(count: number): Promise<string[]> {
    const ids = Array.from({ length: count }, () => randomUUID());
    ids.forEach((id, index) => this.#set(id, `市民${index}`));
    await this.#admin.query(
      `insert into keycloak.machi_dirty (user_id, realm_id, n)
       select id, 'city', 1 from unnest($1::text[]) as t(id)`,
      [ids],
    );
    await this.#admin.query("select pg_notify('machi_dirty', '')");
    return ids;
  }

  /** Changes a citizen's family name. */
  async rename(id: string, familyName: string): Promise<void> {
    this.#set(id, familyName);
    await this.touch(id);
  }

  /** Changes anything else of a citizen: consents, channels, LINE. */
  async change(id: string, changes: Partial<CitizenState>): Promise<void> {
    this.#citizens.set(id, { ...this.#citizens.get(id)!, ...changes });
    await this.touch(id);
  }

  /** Ends a citizen's connection with LINE. */
  async unlinkLine(id: string): Promise<void> {
    const { lineUserId: _, ...rest } = this.#citizens.get(id)!;
    this.#citizens.set(id, rest);
    await this.touch(id);
  }

  /** Deletes a citizen, or makes them one of staff: either way they are no citizen any more. */
  async remove(id: string): Promise<void> {
    this.#citizens.delete(id);
    await this.touch(id);
  }

  /** Marks a person dirty: a change that concerns no tool. */
  async touch(id: string): Promise<void> {
    const version = (this.#versions.get(id) ?? 0) + 1;
    this.#versions.set(id, version);
    const citizen = this.#citizens.get(id);
    if (citizen) this.#citizens.set(id, { ...citizen, version });
    await this.#admin.query(
      `insert into keycloak.machi_dirty (user_id, realm_id, n) values ($1, 'city', $2)
       on conflict (user_id) do update set n = excluded.n, marked_at = now()`,
      [id, version],
    );
    await this.#admin.query("select pg_notify('machi_dirty', '')");
  }

  async read(ids: readonly string[]) {
    if (this.down) throw new SourceError("unreachable", "Keycloak cannot be reached.");
    const citizens = new Map(
      ids.flatMap((id) => {
        const citizen = this.#citizens.get(id);
        return citizen ? [[id, citizen] as const] : [];
      }),
    );
    return { citizens, absent: new Set(ids.filter((id) => !citizens.has(id))) };
  }

  async page(after: string | null) {
    if (this.down) throw new SourceError("unreachable", "Keycloak cannot be reached.");
    const ids = [...this.#citizens.keys()].sort().filter((id) => after === null || id > after);
    const page = ids.slice(0, 50);
    return {
      citizens: page.map((id) => this.#citizens.get(id)!),
      next: ids.length > 50 ? page.at(-1)! : null,
    };
  }

  #set(id: string, familyName: string): void {
    const version = (this.#versions.get(id) ?? 0) + 1;
    this.#versions.set(id, version);
    const before = this.#citizens.get(id) ?? newCitizen(id);
    const citizen = { ...before.citizen, family_name: familyName };
    this.#citizens.set(id, { ...before, version, citizen });
  }
}

/** Somebody who has agreed to be looked up by staff, and to nothing else. */
const newCitizen = (id: string): CitizenState => ({
  id,
  version: 0,
  enabled: true,
  email: "hanako@example.jp",
  emailVerified: true,
  citizen: { family: [], interests: [], delivery_channels: {} },
  consents: new Map([["id-management", "2026-10-01"]]),
});
