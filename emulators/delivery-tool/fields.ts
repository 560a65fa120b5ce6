import { z } from "zod";

/** Fields that the rows of every tool have, in the forms of the contract. */
export const rowFields = {
  /** The citizen's pseudonymous id for this tool. */
  externalId: z.string().regex(/^[0-9a-f]{32}$/),
  /** LINE's id of the user at the city's own provider. */
  lineUserId: z.string().regex(/^U[0-9a-f]{32}$/),
  /** Purposes and the versions of the documents that were agreed to; never none. */
  consent: z
    .array(z.string().regex(/^[a-z0-9-]{1,40}@\d{4}-\d{2}-\d{2}$/))
    .min(1)
    .max(20),
};

/** Words out of those that may be used, each once; kept in the vocabulary's order. */
export function wordsOf(usable: readonly string[]) {
  return z
    .array(z.string())
    .refine((given) => new Set(given).size === given.length)
    .refine((given) => given.every((word) => usable.includes(word)))
    .transform((given) => usable.filter((word) => given.includes(word)));
}
