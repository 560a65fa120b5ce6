import { resync as walk } from "../sync/resync.ts";
import { onLedger, type Command } from "./command.ts";

export const resync: Command = {
  help: [
    "has every citizen looked at again; equal ones are not sent",
    "--send-anyway   sends them all the same (after the tool was restored)",
  ],
  flags: ["send-anyway"],
  run: onLedger(async ({ setup: { pool, reader }, ids, flags }) => {
    const walked = await walk(pool, reader, {
      connectors: ids,
      sendAnyway: flags.has("send-anyway"),
      signal: new AbortController().signal,
    });
    console.log(`${walked} citizens will be looked at again for ${ids.join(", ")}.`);
  }),
};
