// `npm run check`: everything that can be told about the code without running it.

import { spawn } from "node:child_process";

import { layoutOf } from "./stack/layout.ts";
import { explain } from "./stack/operator-error.ts";
import type { Command } from "./stack/process/spawn.ts";
import { npmTool } from "./testing/npm-tool.ts";

const { root } = layoutOf("start");
const tool = (name: string, ...args: string[]) => npmTool(root, name, args);

const checks: [string, Command][] = [
  ["format (prettier)", tool("prettier", "--check", "--log-level=warn", ".")],
  ["lint (eslint)", tool("eslint", "--max-warnings=0", ".")],
  ["types (tsc)", tool("typescript", "--project", "tsconfig.json")],
  [
    "types of the portal (routes)",
    { ...tool("@react-router/dev", "typegen"), cwd: `${root}/portal` },
  ],
  ["types of the portal (tsc)", tool("typescript", "--project", "portal/tsconfig.json")],
  ["types of the theme (tsc)", tool("typescript", "--project", "theme/tsconfig.json")],
  ["types of the help desk (tsc)", tool("typescript", "--project", "help-desk/tsconfig.json")],
  ["dead code (knip)", tool("knip")],
  ["folder boundaries (dependency-cruiser)", tool("dependency-cruiser", ...boundaries())],
];

const failed: string[] = [];
try {
  for (const [name, command] of checks) {
    const started = performance.now();
    const { code, output } = await run(command);
    const seconds = Math.round((performance.now() - started) / 1000);
    console.log(`${code === 0 ? "✓" : "✗"} ${name} (${seconds} s)`);
    if (code !== 0) {
      console.log(output.trimEnd());
      failed.push(name);
    }
  }
  console.log(failed.length === 0 ? "\nAll checks passed." : `\nFailed: ${failed.join(", ")}.`);
} catch (error) {
  console.error(explain(error));
  failed.push("check");
}
if (process.connected) process.disconnect();
process.exitCode = failed.length === 0 ? 0 : 1;

function boundaries(): string[] {
  const folders = [
    "packages",
    "portal",
    "help-desk",
    "theme",
    "realm-export",
    "connectors",
    "emulators",
  ];
  return ["--config", ".dependency-cruiser.cjs", ...folders, "ops", "tests"];
}

function run({ file, args, cwd }: Command): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { cwd, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    const keep = (chunk: Buffer) => void (output += chunk.toString());
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, output }));
  });
}
