import { z } from "zod";

import type { AuditKeys } from "./keys.ts";

const text = z.string().nullable();

/** A line of `machi_audit`; docs/audit-events.md says what is in it. */
export const lineSchema = z.object({
  id: z.coerce.number().int(),
  event_id: z.string(),
  at: z.date(),
  realm_id: z.string(),
  actor_kind: z.string(),
  actor_id: text,
  subject_id: text,
  event: z.string(),
  outcome: z.string(),
  error: text,
  client: text,
  network: text,
  source: text,
  device: text,
  methods: text,
  session: text,
  correlation: text,
  details: z.string(),
  key_id: z.string(),
  mac: z.string(),
});

export type Line = z.infer<typeof lineSchema>;

/** The columns of a line in the order of the authentication code, less its number and the code. */
const authenticated = [
  "realm_id",
  "actor_kind",
  "actor_id",
  "subject_id",
  "event",
  "outcome",
  "error",
  "client",
  "network",
  "source",
  "device",
  "methods",
  "session",
  "correlation",
  "details",
] as const satisfies readonly (keyof Line)[];

/** The authentication code that a line must have; undefined when its key is not known. */
export function macOf(line: Line, keys: AuditKeys): string | undefined {
  const values = [line.event_id, String(line.at.getTime()), ...authenticated.map((c) => line[c])];
  return keys.get(line.key_id)?.(
    "audit-line",
    ...values.map((value) => (value === null ? "-" : `+${value}`)),
  );
}

/** Whether a line is as it was written. */
export const isAuthentic = (line: Line, keys: AuditKeys): boolean => macOf(line, keys) === line.mac;
