import { z } from "zod";

/** What a form of the page asks to be signed out of. */
const endingSchema = z.discriminatedUnion("end", [
  z.object({ end: z.literal("one"), session: z.string().min(1).max(64) }),
  z.object({ end: z.literal("others") }),
  z.object({ end: z.literal("all") }),
]);

export type Ending = z.infer<typeof endingSchema>;

/** Reads the form; undefined when it is none of the page's. */
export const endingFrom = (form: FormData): Ending | undefined =>
  endingSchema.safeParse(Object.fromEntries(form)).data;
