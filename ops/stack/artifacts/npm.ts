import type { Command } from "../process/spawn.ts";

/**
 * `npm run build` of a workspace.
 *
 * @param root the checkout
 */
export function npmBuild(root: string, workspace: string): Command {
  // Under `npm start` npm tells where it is; by itself it is looked up on the PATH.
  const cli = process.env["npm_execpath"];
  const args = ["run", "build", "--workspace", workspace];
  return cli === undefined
    ? { file: "npm", args, cwd: root }
    : { file: process.execPath, args: [cli, ...args], cwd: root };
}
