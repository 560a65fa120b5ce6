import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";

import type { Layout } from "../layout.ts";
import { OperatorError } from "../operator-error.ts";
import { requireJdk, requireMaven } from "../preflight/tools.ts";
import { runTask, runToEnd, type TaskRunner } from "../process/run.ts";
import type { Command } from "../process/spawn.ts";
import { fingerprint } from "./fingerprint.ts";
import { keycloakVersion } from "./keycloak-version.ts";
import { npmBuild } from "./npm.ts";
import { makeIfStale, writeStamp, type Product } from "./stamp.ts";

/** The jar of our Keycloak provider. */
export function providerJar(layout: Layout): string {
  return join(layout.root, "keycloak/target/machi-id-provider.jar");
}

/**
 * Builds our Keycloak provider and unpacks the distribution if they are stale; see `makeIfStale`.
 *
 * @throws OperatorError when Maven is missing or the build fails
 */
export function buildProvider(layout: Layout, runner: TaskRunner): Promise<boolean> {
  return makeIfStale(product(layout), runner.signal, async () => {
    await requireMaven();
    await buildHelpDesk(layout, runner);
    await runTask(runner, "build-provider", maven(layout, ["--quiet", "-DskipTests", "package"]));
    removeOtherVersions(layout);
  });
}

/**
 * Builds the provider and runs its tests, in any case. A failing test does not stop the build: the
 * reports in keycloak/target/surefire-reports tell.
 *
 * @param only the tests to run, as Surefire names them; all when empty
 * @returns whether the build succeeded
 * @throws OperatorError when JDK or Maven is missing
 */
export async function testProvider(
  layout: Layout,
  runner: TaskRunner,
  only: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<boolean> {
  await Promise.all([requireJdk(), requireMaven()]);
  await buildHelpDesk(layout, runner);
  const choice = only.length === 0 ? [] : [`-Dtest=${only.join(",")}`];
  const args = ["-Dmaven.test.failure.ignore=true", ...choice, "package"];
  const command = { ...maven(layout, args), env };
  const { code } = await runToEnd(runner, "test-provider", command, "console");
  if (code === 0) writeStamp(product(layout));
  return code === 0;
}

/** The help desk's page is part of the jar. */
function buildHelpDesk(layout: Layout, runner: TaskRunner): Promise<void> {
  return runTask(runner, "build-help-desk", npmBuild(layout.root, "help-desk"));
}

function product(layout: Layout): Product {
  return {
    stampFile: join(layout.cacheDir, "stamps/provider"),
    fingerprint: fingerprint(layout.root, ["keycloak", "help-desk", "package-lock.json"]),
    files: [providerJar(layout)],
  };
}

function maven(layout: Layout, args: readonly string[]): Command {
  const always = ["--batch-mode", "--no-transfer-progress", "-f", "keycloak/pom.xml"];
  return { file: "mvn", args: [...always, ...args], cwd: layout.root };
}

/**
 * The unpacked Keycloak distribution, of the pom's version.
 *
 * @throws OperatorError when the build did not leave it
 */
export function distribution(layout: Layout): string {
  const home = join(target(layout), `keycloak-${keycloakVersion(layout.root)}`);
  if (existsSync(home)) return home;
  throw new OperatorError(
    `There is no unpacked Keycloak ${home}: remove the folder it should be in, and start again.`,
  );
}

/** What was unpacked before an upgrade. */
function removeOtherVersions(layout: Layout): void {
  const kept = distribution(layout);
  for (const name of readdirSync(target(layout))) {
    const folder = join(target(layout), name);
    if (/^keycloak-\d+\.\d+\.\d+$/.test(name) && folder !== kept) {
      rmSync(folder, { recursive: true });
    }
  }
}

const target = (layout: Layout) => join(layout.root, "keycloak/target");
