import { setTimeout as delay } from "node:timers/promises";

import { groupMembers } from "./identity.ts";

/** How often a dying process is looked at, in milliseconds. */
const lookEvery = 50;

/**
 * Sends a signal to every member of a process group.
 *
 * @returns false when the group has no member any more
 */
export function signalGroup(group: number, signal: NodeJS.Signals): boolean {
  return signalPid(-group, signal);
}

/** Sends a signal to one process (or, negative, a group); false when it has ended. */
export function signalPid(pid: number, signal: NodeJS.Signals): boolean {
  try {
    process.kill(pid, signal);
    return true;
  } catch (error) {
    // EPERM: what lives under this number now is somebody else's, so ours has ended.
    if (["ESRCH", "EPERM"].includes((error as NodeJS.ErrnoException).code ?? "")) return false;
    throw error;
  }
}

/** Waits until a condition holds; false when it did not within `ms`. */
export async function waitUntil(condition: () => boolean, ms: number): Promise<boolean> {
  const until = performance.now() + ms;
  while (!condition()) {
    if (performance.now() > until) return false;
    await delay(lookEvery);
  }
  return true;
}

/**
 * Ends every member of a group: asks with SIGTERM, then insists with SIGKILL.
 *
 * @param graceMs how long they have to end by themselves
 */
export async function endGroup(group: number, graceMs: number): Promise<void> {
  const isEmpty = () => groupMembers(group).length === 0;
  if (isEmpty()) return;
  signalGroup(group, "SIGTERM");
  if (await waitUntil(isEmpty, graceMs)) return;
  signalGroup(group, "SIGKILL");
  await waitUntil(isEmpty, 5000);
}
