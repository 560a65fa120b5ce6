import { z } from "zod";
import { readEndpoints } from "../../support/endpoints.ts";

const endpointsSchema = z.looseObject({
  start: z.url(),
  portal: z.url(),
  keycloak: z.url(),
  realm: z.url(),
  mailbox: z.url(),
  line: z.url(),
  kintone: z.url(),
  kanameto: z.url(),
  sugumail: z.url(),
  demo: z.object({
    citizens: z.array(z.object({ email: z.string(), password: z.string() })).min(2),
    staff: z.array(z.object({ email: z.string(), password: z.string() })).min(1),
  }),
});

/** Addresses of the running stack and its demo sign-ins. */
export const endpoints = readEndpoints(endpointsSchema);
