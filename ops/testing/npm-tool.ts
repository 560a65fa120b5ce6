import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

import type { Command } from "../stack/process/spawn.ts";

const manifestSchema = z.object({
  bin: z.union([z.string(), z.record(z.string(), z.string())]),
});

/**
 * The command of an npm package, run with this process's Node.
 *
 * @param root the checkout
 * @param name the package; its first command is taken
 */
export function npmTool(root: string, name: string, args: readonly string[]): Command {
  const dir = join(root, "node_modules", name);
  const { bin } = manifestSchema.parse(JSON.parse(readFileSync(join(dir, "package.json"), "utf8")));
  const file = typeof bin === "string" ? bin : Object.values(bin)[0];
  return { file: process.execPath, args: [join(dir, file ?? ""), ...args], cwd: root };
}
