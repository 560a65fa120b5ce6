import { parseArgs } from "node:util";
import { ConfigError, run } from "@machi-id/runtime";
import type { Command, CommandInput } from "./commands/command.ts";
import { dataTable } from "./commands/data-table.ts";
import { explain } from "./commands/explain.ts";
import { pause } from "./commands/pause.ts";
import { reconcile } from "./commands/reconcile.ts";
import { redrive } from "./commands/redrive.ts";
import { resume } from "./commands/resume.ts";
import { resync } from "./commands/resync.ts";
import { status } from "./commands/status.ts";

const COMMANDS: Readonly<Record<string, Command>> = {
  status,
  explain,
  reconcile,
  resync,
  redrive,
  pause,
  resume,
  "data-table": dataTable,
};

const NAME_WIDTH = 18;

const usage = () => `Usage: node connectors/cli.ts <command> [--connector <id>]

${Object.entries(COMMANDS).map(describe).join("\n")}

They read the same environment variables as the worker.`;

function describe([name, { help, operands = [] }]: [string, Command]): string {
  const call = [name, ...operands.map((operand) => `<${operand}>`)].join(" ");
  const [what, ...flags] = help;
  const indent = " ".repeat(NAME_WIDTH + 4);
  return [`  ${call.padEnd(NAME_WIDTH)}  ${what}`, ...flags.map((line) => indent + line)].join(
    "\n",
  );
}

run(async () => {
  const { command, input } = readArguments();
  await command.run(input);
});

/** @throws {ConfigError} with the usage when no such command, flag or operand is known */
function readArguments(): { command: Command; input: CommandInput } {
  const [name = "", ...rest] = process.argv.slice(2);
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) throw new ConfigError([usage()]);
  const flags = command.flags ?? [];
  try {
    const { positionals, values } = parseArgs({
      args: rest,
      allowPositionals: true,
      options: {
        connector: { type: "string" },
        ...Object.fromEntries(flags.map((flag) => [flag, { type: "boolean" as const }])),
      },
    });
    if (positionals.length !== (command.operands ?? []).length) throw new ConfigError([usage()]);
    const { connector, ...set } = values;
    return {
      command,
      input: { connector, flags: new Set(Object.keys(set)), operands: positionals },
    };
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    throw new ConfigError([error instanceof Error ? error.message : "Unknown option.", usage()]);
  }
}
