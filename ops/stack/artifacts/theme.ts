import { join } from "node:path";

import type { Layout } from "../layout.ts";
import { requireMaven } from "../preflight/tools.ts";
import { runTask, type TaskRunner } from "../process/run.ts";
import { fingerprint } from "./fingerprint.ts";
import { npmBuild } from "./npm.ts";
import { makeIfStale } from "./stamp.ts";

/** The jar of the sign-in pages and mails. */
export function themeJar(layout: Layout): string {
  return join(layout.root, "theme/dist_keycloak/machi-id-theme.jar");
}

/**
 * Builds the theme if it is stale; see `makeIfStale`. keycloakify makes the jar with Maven.
 *
 * @throws OperatorError when Maven is missing or the build fails
 */
export function buildTheme(layout: Layout, runner: TaskRunner): Promise<boolean> {
  const sources = [
    "theme",
    "packages/city",
    "packages/freemarker-pages",
    "packages/languages",
    "city",
    "package-lock.json",
  ];
  const product = {
    stampFile: join(layout.cacheDir, "stamps/theme"),
    fingerprint: fingerprint(layout.root, sources),
    files: [themeJar(layout)],
  };
  return makeIfStale(product, runner.signal, async () => {
    await requireMaven();
    await runTask(runner, "build-theme", npmBuild(layout.root, "theme"));
  });
}
