import type { Command } from "../process/spawn.ts";

/** One process of the stack. A new one is a file beside this, and a line in `index.ts`. */
export interface Service {
  /** Its name in commands and log files, e.g. "line". */
  readonly name: string;
  /** Its name for a person, e.g. "LINE emulator". */
  readonly title: string;
  readonly command: Command;
  /** Whether it can do its work now. Asked over and over, so a failure is `false`, not an error. */
  readonly ready: () => Promise<boolean>;
  /** How long it may take to become ready. */
  readonly readyWithinSeconds: number;
  /** Done before each launch, e.g. clearing what a crash left. */
  readonly prepare?: () => Promise<void>;
  /** Asks it to finish its work and end. */
  readonly stopSignal: NodeJS.Signals;
  /** How long that may take before it is killed. */
  readonly stopWithinSeconds: number;
  /** Ends it at once without losing data; SIGKILL unless said otherwise. */
  readonly hurrySignal?: NodeJS.Signals;
}

/** How long Keycloak, and what waits for it, may take to start on a machine with much else to do. */
export const slowMachineSeconds = 600;

/** A ready check: whether `url` answers 200. */
export function answers(url: string): () => Promise<boolean> {
  return async () => {
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(2000), redirect: "manual" });
      await response.body?.cancel();
      return response.status === 200;
    } catch {
      return false; // nothing listens yet
    }
  };
}
