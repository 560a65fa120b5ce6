import { releaseConnectors } from "../sync/hold.ts";
import { onLedger, type Command } from "./command.ts";

export const resume: Command = {
  help: ["delivers again after `pause`, and tries a tool that was away at once"],
  run: onLedger(async ({ setup, ids }) => {
    const resumed = await releaseConnectors(setup.pool, ids);
    console.log(resumed.length > 0 ? `Resumed: ${resumed.join(", ")}.` : "Nothing was paused.");
  }),
};
