import { setTimeout as wait } from "node:timers/promises";

/** Tries until it succeeds once, pausing between tries; gives up quietly when `signal` says so. */
export async function until(
  signal: AbortSignal,
  pauseMs: number,
  attempt: () => Promise<void>,
  onFailure: (error: unknown) => void,
): Promise<void> {
  while (!signal.aborted) {
    try {
      return await attempt();
    } catch (error) {
      onFailure(error);
      await wait(pauseMs, undefined, { signal }).catch(() => undefined);
    }
  }
}

/** Does something now and again at an interval, not keeping the process alive for it. */
export function repeat(
  intervalMs: number,
  work: () => Promise<void>,
  onFailure: (error: unknown) => void,
): () => void {
  const once = () => void work().catch(onFailure);
  const timer = setInterval(once, intervalMs);
  timer.unref();
  once();
  return () => clearInterval(timer);
}
