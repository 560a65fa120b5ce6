import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { loadCityPack } from "@machi-id/city";
import { ConfigError, run } from "@machi-id/runtime";
import { dataTable } from "./data-table.ts";
import { ALL_METADATA } from "./registry.ts";
import { migrateLedger, setUp, type Setup } from "./setup.ts";
import { resync } from "./sync/resync.ts";
import { readStatus, redrive } from "./sync/status.ts";

const USAGE = `Usage: node connectors/cli.ts <command> [--connector <id>] [--send-anyway]

  status    shows each connector's queue, pause, and what waits for staff
  resync    has every citizen looked at again; equal ones are not sent
            --send-anyway   sends them all the same (after the tool was restored)
  redrive   delivers what waits for staff again

These read the same environment variables as the worker.

  data-table   writes docs/data-per-tool.md; it needs nothing that runs`;

const ROOT = fileURLToPath(new URL("..", import.meta.url));

const DATA_TABLE = "data-table";

interface Arguments {
  readonly ids: readonly string[];
  readonly sendAnyway: boolean;
}

const COMMANDS: Readonly<Record<string, (setup: Setup, args: Arguments) => Promise<void>>> = {
  async status({ pool }, { ids }) {
    console.log(JSON.stringify(await readStatus(pool, ids), null, 2));
  },
  async resync({ pool, reader }, { ids, sendAnyway }) {
    const signal = new AbortController().signal;
    const walked = await resync(pool, reader, { connectors: ids, sendAnyway, signal });
    console.log(`${walked} citizens will be looked at again for ${ids.join(", ")}.`);
  },
  async redrive({ pool }, { ids }) {
    console.log(`${await redrive(pool, ids)} citizens will be delivered again.`);
  },
};

run(async () => {
  const { name, connector, sendAnyway } = readArguments();
  if (name === DATA_TABLE) return writeDataTable();
  const setup = setUp(process.env);
  const known = setup.connectors.map(({ metadata }) => metadata.id);
  if (connector !== undefined && !known.includes(connector)) {
    throw new ConfigError([`There is no connector ${connector}; there are: ${known.join(", ")}.`]);
  }
  try {
    await migrateLedger(setup.config.DATABASE_URL);
    await COMMANDS[name]!(setup, {
      ids: connector === undefined ? known : [connector],
      sendAnyway,
    });
  } finally {
    await setup.pool.end();
  }
});

/** The table is that of every connector there is, with the pack that ships. */
function writeDataTable(): void {
  writeFileSync(
    `${ROOT}docs/data-per-tool.md`,
    dataTable(ALL_METADATA, loadCityPack(`${ROOT}city`)),
  );
}

function readArguments() {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: { connector: { type: "string" }, "send-anyway": { type: "boolean" } },
    });
    const [name = "", ...rest] = positionals;
    const known = Object.hasOwn(COMMANDS, name) || name === DATA_TABLE;
    if (!known || rest.length > 0) throw new ConfigError([USAGE]);
    return { name, connector: values.connector, sendAnyway: values["send-anyway"] ?? false };
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    throw new ConfigError([error instanceof Error ? error.message : "Unknown option.", USAGE]);
  }
}
