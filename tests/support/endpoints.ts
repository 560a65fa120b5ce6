import { readFileSync } from "node:fs";
import { z } from "zod";

/** The supervisor's control API: where it is and what it asks for. */
export const controlSchema = z.object({ url: z.url(), token: z.string() });

/** Reads the file that the running stack writes when it is ready, as far as `schema` knows it. */
export function readEndpoints<S extends z.ZodType>(schema: S): z.infer<S> {
  const file = process.env.MACHI_TEST_ENDPOINTS ?? ".run-test/endpoints.json";
  return schema.parse(JSON.parse(readFileSync(file, "utf8")));
}
