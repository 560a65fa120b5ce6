import { join } from "node:path";

import { setKeycloakVersion } from "../stack/artifacts/keycloak-version.ts";
import { runToEnd, type TaskRunner } from "../stack/process/run.ts";
import { npmTool } from "../testing/npm-tool.ts";
import type { Clone } from "./clone.ts";

/** What a rehearsal came to, in the order of its steps. */
export type Outcome = readonly { readonly step: string; readonly passed: boolean }[];

/**
 * Upgrades a clone from one version to another as an operator would, and runs the tests under the new one.
 *
 * @param say told what is done now
 * @throws OperatorError when a stack does not start
 */
export async function rehearse(
  clone: Clone,
  { from, to }: { from: string; to: string },
  runner: TaskRunner,
  say: (line: string) => void,
): Promise<Outcome> {
  const outcome: { step: string; passed: boolean }[] = [];
  const step = async (name: string, work: () => Promise<boolean>) => {
    say(`\n── ${name} ──`);
    outcome.push({ step: name, passed: await work() });
  };

  setKeycloakVersion(clone.folder, from);
  await step(`data made under ${from}`, async () => {
    await clone.started(() => Promise.resolve());
    return true;
  });

  setKeycloakVersion(clone.folder, to);
  await clone.started(async () => {
    await step(`the realm under ${to} is as its files say`, async () => {
      return (await clone.run("realm", ["diff"])) === 0;
    });
    await step(`those from before sign in under ${to}`, () => walk(clone, runner));
  });
  await step(`every test under ${to}`, async () => (await clone.run("test")) === 0);
  return outcome;
}

/** A journey on the data of the old version. */
async function walk({ folder }: Clone, runner: TaskRunner): Promise<boolean> {
  const spec = "tests/e2e/once/from-before.spec.ts";
  const args = ["test", "--config", "tests/e2e/playwright.config.ts", "--no-deps", spec];
  const command = {
    ...npmTool(folder, "@playwright/test", args),
    env: { MACHI_TEST_ENDPOINTS: join(folder, ".run/endpoints.json") },
  };
  return (await runToEnd(runner, "upgrade-journey", command, "console")).code === 0;
}
