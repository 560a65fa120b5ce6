import { z } from "zod";
import { readEndpoints } from "./endpoints.ts";

/** A part of the running stack that a test may stop. */
type Part =
  | "keycloak"
  | "postgres"
  | "portal"
  | "worker"
  | "gateway"
  | "kintone"
  | "kanameto"
  | "sugumail"
  | "inbox"
  | "line";

/** The supervisor's control API: where it is and what it asks for. */
const controlSchema = z.object({ url: z.url(), token: z.string() });
const { control } = readEndpoints(z.object({ control: controlSchema }));

/**
 * Stops or starts one part of the stack; resolves when it has stopped, or is ready again.
 *
 * @throws when the supervisor cannot
 */
export async function order(action: "stop" | "start", part: Part): Promise<void> {
  const answer = await fetch(`${control.url}/services/${part}/${action}`, {
    method: "POST",
    headers: { authorization: `Bearer ${control.token}` },
  });
  if (!answer.ok) throw new Error(`The supervisor could not ${action} ${part}: ${answer.status}`);
}

/** Runs `during` while one part of the stack is stopped, and starts it again whatever happens. */
export async function without(part: Part, during: () => Promise<void>): Promise<void> {
  await order("stop", part);
  try {
    await during();
  } finally {
    await order("start", part);
  }
}
