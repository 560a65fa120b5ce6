import type { Layout } from "../stack/layout.ts";
import type { TaskRunner } from "../stack/process/run.ts";
import type { Counts } from "./counts.ts";

/** In the order in which they are run. */
export const suiteNames = ["java", "unit", "integration", "e2e"] as const;
export type SuiteName = (typeof suiteNames)[number];

/** What a suite is run with. */
export interface SuiteRun {
  readonly layout: Layout;
  readonly runner: TaskRunner;
  /** Which tests, as the suite's own tool understands it; all of them when empty. */
  readonly filter: readonly string[];
  /** What the tests learn of what is running for them, as environment variables. */
  readonly env: Readonly<Record<string, string>>;
}

/** Tests that are run by one tool. */
export interface Suite {
  readonly name: SuiteName;
  /** What must be running for it. */
  readonly needs: "nothing" | "database" | "stack";
  /** Runs it and counts; what its tool prints goes to the console. */
  readonly run: (run: SuiteRun) => Promise<Counts>;
}
