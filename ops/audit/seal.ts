import { z } from "zod";

import type { AuditKeys } from "./keys.ts";

/** A seal of `machi_audit_seal`: over the lines whose numbers are `first_id` to `last_id`. */
export const sealSchema = z.object({
  no: z.coerce.number().int(),
  sealed_at: z.date(),
  first_id: z.coerce.number().int(),
  last_id: z.coerce.number().int(),
  count: z.number().int(),
  lines: z.string(),
  previous: z.string(),
  key_id: z.string(),
  mac: z.string(),
});

export type Seal = z.infer<typeof sealSchema>;

/** The authentication code that a seal must have; undefined when its key is not known. */
export function macOfSeal(seal: Seal, keys: AuditKeys): string | undefined {
  return keys.get(seal.key_id)?.(
    "audit-seal",
    String(seal.no),
    String(seal.sealed_at.getTime()),
    String(seal.first_id),
    String(seal.last_id),
    String(seal.count),
    seal.lines,
    seal.previous,
  );
}

/** The sealed lines: the beginning of each one's authentication code, by its number. */
export function sealedLines({ lines }: Seal): Map<number, string> {
  const pairs = lines === "" ? [] : lines.split(" ");
  return new Map(
    pairs.map((pair) => {
      const [id, mac = ""] = pair.split(":");
      return [Number(id), mac];
    }),
  );
}
