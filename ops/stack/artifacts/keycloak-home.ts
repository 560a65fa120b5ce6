import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createHash } from "node:crypto";
import { basename, join } from "node:path";

import { runDirNames, type Layout } from "../layout.ts";
import { runTask, type TaskRunner } from "../process/run.ts";
import { makeIfStale } from "./stamp.ts";
import { distribution, providerJar } from "./provider.ts";
import { themeJar } from "./theme.ts";

/** Keycloak's build-time options: they are baked in, so that it starts quickly. */
const buildOptions = ["--db=postgres", "--health-enabled=true", "--metrics-enabled=true"];

/**
 * Half the processor time to start, at the price of speed under load, which a stack for one person
 * does not have.
 */
export const quickStart = "-XX:TieredStopAtLevel=1";

/** The Keycloak a profile runs: a link, so that its path does not change with every build. */
export function keycloakHome(layout: Layout): string {
  return join(layout.runDir, "keycloak");
}

/**
 * Makes a Keycloak with our jars built in, and points the profile's `keycloak` at it. Each state of
 * the jars has a folder of its own, so a running stack keeps its server when another one builds.
 *
 * @returns whether one had to be made
 */
export async function prepareKeycloakHome(layout: Layout, runner: TaskRunner): Promise<boolean> {
  const jars = [providerJar(layout), themeJar(layout)];
  const homes = join(layout.cacheDir, "keycloak");
  const home = join(homes, homeName(distribution(layout), jars));
  const product = { stampFile: `${home}.stamp`, fingerprint: basename(home), files: [home] };
  const isNew = await makeIfStale(product, runner.signal, async () => {
    rmSync(home, { recursive: true, force: true });
    copyDistribution(distribution(layout), home);
    for (const jar of jars) copyFileSync(jar, join(home, "providers", basename(jar)));
    await runTask(runner, "build-keycloak", {
      file: join(home, "bin/kc.sh"),
      args: ["build", ...buildOptions],
      cwd: home,
      env: { JAVA_OPTS_APPEND: quickStart },
    });
  });
  point(keycloakHome(layout), home);
  removeUnused(layout, homes);
  return isNew;
}

function homeName(distributionDir: string, jars: readonly string[]): string {
  const hash = createHash("sha256").update([basename(distributionDir), ...buildOptions].join(" "));
  for (const jar of jars) hash.update(readFileSync(jar));
  return hash.digest("hex").slice(0, 16);
}

/** The libraries never change and are most of its size, so they are shared; the rest is copied. */
function copyDistribution(from: string, to: string, isShared = false): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    const shared = isShared || source.endsWith(join("lib", "lib"));
    if (entry.isDirectory()) copyDistribution(source, target, shared);
    else if (!shared || !tryLink(source, target)) copyFileSync(source, target);
  }
}

function tryLink(source: string, target: string): boolean {
  try {
    linkSync(source, target);
    return true;
  } catch {
    return false; // a file system without hard links
  }
}

function point(link: string, target: string): void {
  const draft = `${link}.new`;
  rmSync(draft, { force: true });
  symlinkSync(target, draft);
  renameSync(draft, link);
}

function removeUnused(layout: Layout, homes: string): void {
  const used = Object.values(runDirNames).map((dir) => target(join(layout.root, dir, "keycloak")));
  for (const name of readdirSync(homes)) {
    if (!used.includes(join(homes, name.replace(/\..*$/, "")))) {
      rmSync(join(homes, name), { recursive: true, force: true });
    }
  }
}

function target(link: string): string | undefined {
  return existsSync(link) ? readlinkSync(link) : undefined;
}
