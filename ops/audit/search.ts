import type pg from "pg";
import { z } from "zod";

import type { AuditKeys } from "./keys.ts";
import { lineSchema, type Line } from "./line.ts";

/** What staff look for; all that is given must hold. */
export interface Search {
  /** User id of whom it concerns. */
  readonly subject?: string | undefined;
  /** User id of a person, or client id of a machine, who did it. */
  readonly actor?: string | undefined;
  readonly since?: Date | undefined;
  readonly until?: Date | undefined;
  /** A whole IP address, or a network as the log writes it. */
  readonly from?: string | undefined;
  readonly event?: string | undefined;
  readonly act?: string | undefined;
  readonly outcome?: string | undefined;
  /** Id of a request, and with it everything of the same sign-in. */
  readonly correlation?: string | undefined;
  readonly limit: number;
}

/** The newest lines that match, the newest first. */
export async function search(client: pg.Client, keys: AuditKeys, asked: Search): Promise<Line[]> {
  const values: unknown[] = [];
  const parameter = (value: unknown) => `$${values.push(value)}`;
  const conditions = ["true"];
  const { subject, actor, since, until, from, event, act, outcome, correlation } = asked;
  if (subject) conditions.push(`subject_id = ${parameter(subject)}`);
  if (actor) conditions.push(`actor_id = ${parameter(actor)}`);
  if (since) conditions.push(`at >= ${parameter(since)}`);
  if (until) conditions.push(`at < ${parameter(until)}`);
  if (event) conditions.push(`event = ${parameter(event)}`);
  if (outcome) conditions.push(`outcome = ${parameter(outcome)}`);
  if (act) conditions.push(`details::jsonb ->> 'act' = ${parameter(act)}`);
  if (from?.includes("/")) conditions.push(`network = ${parameter(from)}`);
  else if (from) conditions.push(`source = ANY (${parameter(sources(keys, from))})`);
  if (correlation) {
    const id = parameter(correlation);
    conditions.push(
      `(correlation = ${id} OR session IN (SELECT session FROM machi_audit WHERE correlation = ${id}))`,
    );
  }
  const { rows } = await client.query(
    `SELECT * FROM machi_audit WHERE ${conditions.join(" AND ")} ORDER BY id DESC LIMIT ${parameter(asked.limit)}`,
    values,
  );
  return z.array(lineSchema).parse(rows);
}

/** How the log may have written a whole address, by each key. */
const sources = (keys: AuditKeys, address: string): string[] =>
  [...keys.values()].map((hash) => hash("audit-pseudonym", "source", address));

/** A line as staff read it: who did what to whom, how it ended, from where, by which means. */
export function lineInWords(line: Line): string {
  const actor = line.actor_id === null ? line.actor_kind : `${line.actor_kind} ${line.actor_id}`;
  const details = Object.entries(z.record(z.string(), z.string()).parse(JSON.parse(line.details)));
  const fields: readonly (readonly [string, string | null])[] = [
    ["subject", line.subject_id === line.actor_id ? null : line.subject_id],
    ["error", line.error],
    ["client", line.client],
    ["from", line.network],
    ["device", line.device],
    ["methods", line.methods],
    ...details,
    ["correlation", line.correlation],
  ];
  const told = fields.flatMap(([name, value]) => (value === null ? [] : [`${name}=${value}`]));
  return [line.at.toISOString(), `#${line.id}`, actor, line.event, line.outcome, ...told].join(
    "  ",
  );
}
