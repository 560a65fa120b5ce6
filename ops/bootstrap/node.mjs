import { existsSync } from "node:fs";
import { join } from "node:path";

import { nodeModules } from "./paths.mjs";
import { BootstrapProblem } from "./problem.mjs";

/**
 * @param {string} version such as "20.20.2"
 * @throws {BootstrapProblem} when it is older than the project can be installed with
 */
export function requireNode(version) {
  if (Number(version.split(".")[0]) >= 20) return;
  throw new BootstrapProblem(
    `Machi-ID needs Node 20 or later, and this is Node ${version}: install a current Node and run the same command again.`,
  );
}

/**
 * The Node that the workspaces are written for. It comes as an npm dependency; a platform that has
 * none of its own uses the Node at hand, if that one can run TypeScript.
 *
 * @returns {string} the path of an executable
 */
export function projectNode() {
  const name = process.platform === "win32" ? "node.exe" : "node";
  const own = join(nodeModules, ".bin", name);
  if (existsSync(own)) return own;
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  throw new BootstrapProblem(
    `There is no packaged Node for ${process.platform}-${process.arch}: install Node 24 and run the same command again.`,
  );
}
