import { readStatus } from "../sync/status.ts";
import { onLedger, type Command } from "./command.ts";

export const status: Command = {
  help: ["shows each connector's queue, pauses, and what waits for staff"],
  run: onLedger(async ({ setup, ids }) => {
    console.log(JSON.stringify(await readStatus(setup.pool, ids), null, 2));
  }),
};
