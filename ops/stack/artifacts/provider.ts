import { readdirSync } from "node:fs";
import { join } from "node:path";

import type { Layout } from "../layout.ts";
import { OperatorError } from "../operator-error.ts";
import { requireMaven } from "../preflight/tools.ts";
import { runTask, type TaskRunner } from "../process/run.ts";
import { fingerprint } from "./fingerprint.ts";
import { makeIfStale } from "./stamp.ts";

/** The jar of our Keycloak provider. */
export function providerJar(layout: Layout): string {
  return join(layout.root, "keycloak/target/machi-id-provider.jar");
}

/**
 * Builds our Keycloak provider and unpacks the distribution if they are stale; see `makeIfStale`.
 *
 * @throws OperatorError when Maven is missing, or the build or a test fails
 */
export async function buildProvider(layout: Layout, runner: TaskRunner): Promise<boolean> {
  return makeIfStale(
    join(layout.cacheDir, "stamps/provider"),
    fingerprint(layout.root, ["keycloak"]),
    [providerJar(layout), join(layout.root, "keycloak/target")],
    async () => {
      await requireMaven();
      await runTask(runner, "build-provider", {
        file: "mvn",
        args: ["--batch-mode", "--quiet", "-f", "keycloak/pom.xml", "-DskipTests", "package"],
        cwd: layout.root,
      });
    },
  );
}

/**
 * The unpacked Keycloak distribution.
 *
 * @throws OperatorError when the build did not leave exactly the one of the pom's version
 */
export function distribution(layout: Layout): string {
  const target = join(layout.root, "keycloak/target");
  const found = readdirSync(target).filter((name) => /^keycloak-\d+\.\d+\.\d+$/.test(name));
  const [only] = found;
  if (only !== undefined && found.length === 1) return join(target, only);
  throw new OperatorError(
    `There should be one unpacked Keycloak in ${target}, and there are ${found.length}: remove that folder and start again.`,
  );
}
