import { redrive as redriveRows } from "../sync/status.ts";
import { onLedger, type Command } from "./command.ts";

export const redrive: Command = {
  help: ["delivers what waits for staff again"],
  run: onLedger(async ({ setup, ids }) => {
    console.log(`${await redriveRows(setup.pool, ids)} citizens will be delivered again.`);
  }),
};
