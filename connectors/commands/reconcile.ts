import { reconcile as compare } from "../sync/reconcile/reconcile.ts";
import { onLedger, type Command } from "./command.ts";

export const reconcile: Command = {
  help: [
    "compares the tools with the citizens and has what differs delivered anew",
    "--dry-run      says what would be done, and does nothing",
    "--let-delete   deletes even more than it may without being asked",
  ],
  flags: ["dry-run", "let-delete"],
  run: onLedger(async ({ setup, ids, flags }) => {
    const signal = new AbortController().signal;
    const dryRun = flags.has("dry-run");
    const letDelete = flags.has("let-delete");
    for (const connector of setup.connectors.filter(({ metadata }) => ids.includes(metadata.id))) {
      const report = await compare(setup, connector, { dryRun, letDelete, signal });
      console.log(JSON.stringify({ dryRun, ...report }, null, 2));
      if (report.result !== "done") process.exitCode = 1;
    }
  }),
};
