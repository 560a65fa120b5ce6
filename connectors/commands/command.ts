import { ConfigError } from "@machi-id/runtime";
import { migrateLedger, setUp, type Setup } from "../setup.ts";

/** What was typed after a command's name. */
export interface CommandInput {
  /** The connector that the command is restricted to; all of them otherwise. */
  readonly connector: string | undefined;
  /** The command's own flags that are set. */
  readonly flags: ReadonlySet<string>;
  /** One word for each of the command's `operands`. */
  readonly operands: readonly string[];
}

/** One command of the operator's tool. Each is a file of this folder and an entry of `cli.ts`. */
export interface Command {
  /** What it does, for the usage: a line for the command, and one for each flag. */
  readonly help: readonly string[];
  /** Names of flags without value, e.g. `dry-run`. */
  readonly flags?: readonly string[];
  /** Names of the words that must follow, e.g. `citizen`. */
  readonly operands?: readonly string[];
  run(input: CommandInput): Promise<void>;
}

/** What a command that works on the ledger gets: the worker's own parts, and the connectors it is about. */
export interface LedgerInput extends CommandInput {
  readonly setup: Setup;
  readonly ids: readonly string[];
}

/**
 * A command's `run` that reads the worker's environment, brings the ledger up to date and closes its
 * connections at the end.
 * @throws {ConfigError} when the environment is wrong, or the connector that was named is not switched on
 */
export const onLedger =
  (work: (input: LedgerInput) => Promise<void>): Command["run"] =>
  async (input) => {
    const setup = setUp(process.env);
    try {
      const known = setup.connectors.map(({ metadata }) => metadata.id);
      const { connector } = input;
      if (connector !== undefined && !known.includes(connector)) {
        throw new ConfigError([
          `There is no connector ${connector}; there are: ${known.join(", ")}.`,
        ]);
      }
      await migrateLedger(setup.config.DATABASE_URL);
      await work({ ...input, setup, ids: connector === undefined ? known : [connector] });
    } finally {
      await setup.pool.end();
    }
  };
