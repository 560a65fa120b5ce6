import { readFile } from "node:fs/promises";
import { z } from "zod";

const account = z.object({ email: z.string(), password: z.string() });
const url = z.url({ protocol: /^https?$/ });

/** What the supervisor writes once everything listens (`.run/endpoints.json`). */
const endpointsFile = z.object({
  portal: url,
  keycloak: url,
  adminHost: url,
  realm: url,
  mailbox: url,
  line: url,
  mynumber: url,
  kintone: url,
  kanameto: url,
  sugumail: url,
  demo: z
    .object({ citizens: z.array(account).default([]), staff: z.array(account).default([]) })
    .default({ citizens: [], staff: [] }),
  /** Addresses to ask instead of the usual ones, and of parts without an own page. */
  health: z.record(z.string(), url).default({}),
});

export type Endpoints = z.output<typeof endpointsFile>;

export type EndpointsRead =
  | { kind: "ready"; endpoints: Endpoints }
  /** No file yet: the supervisor is still starting things. */
  | { kind: "starting" }
  /** There is a file that this page cannot read; `problem` says where. */
  | { kind: "unreadable"; problem: string };

/** Reads the file anew, because it comes and changes while this page runs. Never throws. */
export async function readEndpoints(path: string): Promise<EndpointsRead> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") {
      return { kind: "starting" };
    }
    return { kind: "unreadable", problem: "the file cannot be opened" };
  }
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return { kind: "unreadable", problem: "it is no JSON" };
  }
  const parsed = endpointsFile.safeParse(content);
  if (parsed.success) return { kind: "ready", endpoints: parsed.data };
  const where = parsed.error.issues.map(({ path: at }) => at.join(".") || "(top)").join(", ");
  return { kind: "unreadable", problem: `wrong or missing: ${where}` };
}
