// The way in for every command a person types (`npm start`, `npm test`, …).
//
// Plain JavaScript without dependencies, because it runs before anything is installed and on the
// Node that happens to be on the machine. It brings the workspaces' dependencies, among them the
// Node the project is written for, and hands over to the TypeScript entry of the command.

import { entryOf, usage } from "./bootstrap/commands.mjs";
import { installDependencies } from "./bootstrap/install.mjs";
import { explainNpmFailure } from "./bootstrap/npm-failure.mjs";
import { BootstrapProblem } from "./bootstrap/problem.mjs";
import { projectNode, requireNode } from "./bootstrap/node.mjs";
import { handOver } from "./bootstrap/hand-over.mjs";

const [command = "", ...args] = process.argv.slice(2);

try {
  requireNode(process.versions.node);
  const entry = entryOf(command);
  if (entry === undefined) throw new BootstrapProblem(usage(command), 2);
  await installDependencies();
  process.exitCode = await handOver(projectNode(), entry, args);
} catch (error) {
  const problem =
    error.code === "ENOSPC" ? new BootstrapProblem(explainNpmFailure("ENOSPC")) : error;
  if (!(problem instanceof BootstrapProblem)) throw problem;
  console.error(problem.message);
  process.exitCode = problem.exitCode;
}
