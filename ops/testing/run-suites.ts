import { endpointsPath } from "../stack/endpoints.ts";
import { superuserUrl } from "../stack/stack.ts";
import { withDatabase, withStack, type StackOptions } from "../stack/start-stack.ts";
import type { Counts } from "./counts.ts";
import { e2e } from "./e2e.ts";
import { java } from "./java.ts";
import type { Suite, SuiteName, SuiteRun } from "./suite.ts";
import { integration, unit } from "./vitest.ts";

const all = [java, unit, integration, e2e];

/**
 * Runs suites, each with what it needs running.
 *
 * @param onResult told of each suite's counts as soon as they are known
 */
export async function runSuites(
  names: readonly SuiteName[],
  options: StackOptions,
  run: Omit<SuiteRun, "env">,
  onResult: (name: SuiteName, counts: Counts) => void,
): Promise<void> {
  const suites = (needs: Suite["needs"]) =>
    all.filter((suite) => suite.needs === needs && names.includes(suite.name));
  const runThem = async (those: Suite[], env: SuiteRun["env"]) => {
    for (const suite of those) {
      options.console.say(`\n── ${suite.name} ──`);
      onResult(suite.name, await suite.run({ ...run, env }));
    }
  };

  await runThem(suites("nothing"), {});
  if (suites("database").length > 0) {
    options.console.say("\nStarting a database for the tests …");
    await withDatabase(options, (stack) => {
      const { hostname, port, username, password } = new URL(superuserUrl(stack, "postgres"));
      const url = `jdbc:postgresql://${hostname}:${port}/postgres?user=${username}&password=${password}`;
      return runThem(suites("database"), { MACHI_TEST_DATABASE_URL: url });
    });
  }
  if (suites("stack").length > 0) {
    options.console.say("\nStarting the stack of the tests …");
    await withStack(options, ({ layout }) =>
      runThem(suites("stack"), { MACHI_TEST_ENDPOINTS: endpointsPath(layout) }),
    );
  }
}
