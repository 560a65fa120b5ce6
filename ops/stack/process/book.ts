import { existsSync, readFileSync, rmSync } from "node:fs";
import { z } from "zod";

import { writeJson } from "../write-file.ts";
import { endGroup, signalPid, waitUntil } from "./group.ts";
import { groupMembers, identify, isAlive, isOfThisBoot } from "./identity.ts";

const entrySchema = z.object({
  name: z.string(),
  /** The leader of the child's own process group. */
  pid: z.int().positive(),
  started: z.string(),
  stopSignal: z.custom<NodeJS.Signals>((value) => typeof value === "string"),
});

type Entry = z.infer<typeof entrySchema>;

/**
 * Which children a supervisor has, on disk, so that the next one can end them if this one is
 * killed without a chance to do so itself.
 */
export class ProcessBook {
  readonly #path: string;
  #entries: Entry[] = [];

  constructor(path: string) {
    this.#path = path;
  }

  /** Enters a child that leads its own process group. */
  add(name: string, pid: number, stopSignal: NodeJS.Signals): void {
    const identity = identify(pid);
    if (identity === undefined) return; // it has ended already
    this.#entries.push({ name, stopSignal, ...identity });
    this.#write();
  }

  remove(pid: number): void {
    this.#entries = this.#entries.filter((entry) => entry.pid !== pid);
    this.#write();
  }

  #write(): void {
    if (this.#entries.length === 0) rmSync(this.#path, { force: true });
    else writeJson(this.#path, this.#entries);
  }
}

/**
 * Ends what a killed supervisor left behind: exactly the processes in its book, last first.
 *
 * @returns the names of those that were still alive
 */
export async function endLeftovers(path: string): Promise<string[]> {
  const left = readBook(path).filter(isLeft).reverse();
  for (const entry of left) {
    signalPid(entry.pid, entry.stopSignal);
    await waitUntil(() => !isAlive(entry), 10_000);
    await endGroup(entry.pid, 2000);
  }
  rmSync(path, { force: true });
  return left.map((entry) => entry.name);
}

/**
 * A leader that lives is ours if it was started when ours was. When the leader has ended, its
 * number stays taken as long as the group has members, so members there are ours too (told on
 * Linux only, where the mark of the start names the boot).
 */
function isLeft(entry: Entry): boolean {
  const now = identify(entry.pid);
  if (now !== undefined) return now.started === entry.started;
  return isOfThisBoot(entry.started) && groupMembers(entry.pid).length > 0;
}

function readBook(path: string): Entry[] {
  if (!existsSync(path)) return [];
  try {
    return z.array(entrySchema).parse(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    return []; // not a book of ours: nothing in it can be trusted
  }
}
