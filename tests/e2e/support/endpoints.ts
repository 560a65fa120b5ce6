import { readFileSync } from "node:fs";
import { z } from "zod";

const endpointsSchema = z.looseObject({
  start: z.url(),
  portal: z.url(),
  keycloak: z.url(),
  realm: z.url(),
  mailbox: z.url(),
  line: z.url(),
  kintone: z.url(),
  demo: z.object({
    citizens: z.array(z.object({ email: z.string(), password: z.string() })).min(2),
    staff: z.array(z.object({ email: z.string(), password: z.string() })).min(1),
  }),
  control: z.object({ url: z.url(), token: z.string() }),
});

/** Addresses of the running stack, from the file that the stack writes when it is ready. */
export const endpoints = endpointsSchema.parse(
  JSON.parse(readFileSync(process.env.MACHI_TEST_ENDPOINTS ?? ".run-test/endpoints.json", "utf8")),
);
