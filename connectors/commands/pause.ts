import { holdConnectors } from "../sync/hold.ts";
import { onLedger, type Command } from "./command.ts";

export const pause: Command = {
  help: ["delivers nothing more, withdrawals neither, until `resume`; changes are kept"],
  run: onLedger(async ({ setup, ids }) => {
    await holdConnectors(setup.pool, ids);
    console.log(`Paused until \`resume\`: ${ids.join(", ")}. Changes are kept, and wait.`);
  }),
};
