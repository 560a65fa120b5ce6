import type { Layout } from "../stack/layout.ts";
import type { TaskRunner } from "../stack/process/run.ts";
import type { Counts } from "./counts.ts";

export const suiteNames = ["java", "unit", "integration", "e2e"] as const;
export type SuiteName = (typeof suiteNames)[number];

/** What a suite is run with. */
export interface SuiteRun {
  readonly layout: Layout;
  readonly runner: TaskRunner;
  /** Which tests, as the suite's own tool understands it; all of them when empty. */
  readonly filter: readonly string[];
  /** Where the running stack describes itself; undefined for suites that need none. */
  readonly endpoints?: string;
}

/** Runs a suite and counts; what its tool prints goes to the console. */
export type Suite = (run: SuiteRun) => Promise<Counts>;
