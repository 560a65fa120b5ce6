import { ConfigError } from "./config.ts";

/** Exit status of a process whose configuration cannot be used. */
const EXIT_CONFIGURATION = 2;

/**
 * Runs a process's `main`. A problem in its configuration (or in the city pack) is told in plain
 * sentences with exit status 2, anything else with its stack and status 1.
 */
export function run(main: () => Promise<void>): void {
  main().catch((error: unknown) => {
    if (
      error instanceof ConfigError ||
      (error instanceof Error && error.name === "CityPackError")
    ) {
      process.stderr.write(`${error.message}\n`);
      process.exit(EXIT_CONFIGURATION);
    }
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(1);
  });
}
