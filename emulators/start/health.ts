import { z } from "zod";
import type { Part } from "./parts.ts";

/** `outage`: an emulator answers and is told to act as if it did not. */
export type State = "running" | "outage" | "stopped";

/** How long a part may take to answer, in milliseconds. */
const patienceMs = 2_000;

const emulatorHealth = z.object({ outage: z.boolean() });

/** Asks one part how it is. Never throws: a part that cannot be reached is stopped. */
async function stateOf(part: Part): Promise<State> {
  try {
    const response = await fetch(part.health, {
      signal: AbortSignal.timeout(patienceMs),
      redirect: "manual",
      headers: { accept: "application/json, text/html" },
    });
    const isJson = response.headers.get("content-type")?.includes("application/json") === true;
    const body: unknown = isJson ? await response.json() : await response.body?.cancel();
    if (response.status >= 400) return "stopped";
    return emulatorHealth.safeParse(body).data?.outage === true ? "outage" : "running";
  } catch {
    return "stopped";
  }
}

/** The states of all parts by id, asked at the same time. */
export async function statesOf(parts: readonly Part[]): Promise<Record<string, State>> {
  const states = await Promise.all(
    parts.map(async (part) => [part.id, await stateOf(part)] as const),
  );
  return Object.fromEntries(states);
}
