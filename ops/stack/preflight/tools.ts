import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

import { OperatorError } from "../operator-error.ts";

const run = promisify(execFile);

const oldestJava = 17;
const oldestMaven = [3, 8] as const;

/**
 * Checks that a JDK is there, which runs Keycloak and compiles our provider.
 *
 * @throws OperatorError when it is missing, too old, or a runtime without a compiler
 */
export async function requireJdk(env: NodeJS.ProcessEnv = process.env): Promise<void> {
  const [java, compiler] = await Promise.all([
    versionLine(javaTool("java", env), ["-version"]),
    versionLine(javaTool("javac", env), ["-version"]),
  ]);
  checkJdk(java, compiler);
}

/**
 * @param java what `java -version` printed; undefined when there is none
 * @param compiler what `javac -version` printed; undefined when there is none
 */
export function checkJdk(java: string | undefined, compiler: string | undefined): void {
  const wanted = `a JDK of version ${oldestJava} or later (21 and 25 are fine)`;
  if (java === undefined) {
    throw new OperatorError(
      `No Java was found: install ${wanted}, or set JAVA_HOME to it, and start again.`,
    );
  }
  const found = /version "(?:1\.)?(\d+)/.exec(java)?.[1];
  if (Number(found) < oldestJava) {
    throw new OperatorError(
      `The Java found is version ${found}, too old for Keycloak: install ${wanted}, or set JAVA_HOME to it, and start again.`,
    );
  }
  if (compiler === undefined) {
    throw new OperatorError(
      `The Java found has no compiler (it is a runtime only): install ${wanted}, or set JAVA_HOME to it, and start again.`,
    );
  }
}

/**
 * Checks that Maven is there, which unpacks Keycloak and builds our provider.
 *
 * @throws OperatorError when it is missing or too old
 */
export async function requireMaven(): Promise<void> {
  checkMaven(await versionLine("mvn", ["-version"]));
}

/** @param output what `mvn -version` printed; undefined when there is none */
export function checkMaven(output: string | undefined): void {
  const wanted = `Maven ${oldestMaven.join(".")} or later`;
  if (output === undefined) {
    throw new OperatorError(`Maven was not found: install ${wanted} and start again.`);
  }
  const [, major, minor] = (/Apache Maven (\d+)\.(\d+)/.exec(output) ?? []).map(Number);
  if (major === undefined || minor === undefined) return; // a build of Maven that names itself otherwise
  if (major < oldestMaven[0] || (major === oldestMaven[0] && minor < oldestMaven[1])) {
    throw new OperatorError(
      `The Maven found is ${major}.${minor}, too old: install ${wanted} and start again.`,
    );
  }
}

function javaTool(name: string, env: NodeJS.ProcessEnv): string {
  const home = env["JAVA_HOME"];
  return home ? join(home, "bin", name) : name;
}

/** What a tool says of its version (either stream); undefined when it cannot be run. */
async function versionLine(file: string, args: string[]): Promise<string | undefined> {
  try {
    const { stdout, stderr } = await run(file, args, { timeout: 20_000 });
    return stdout + stderr;
  } catch {
    return undefined;
  }
}
