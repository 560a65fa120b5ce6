// `npm run connectors -- <command>`: the connectors' tool on the running local stack.

import { worker } from "./stack/services/worker.ts";
import { runTool } from "./stack/tool.ts";

await runTool("connectors/cli.ts", (stack) => worker(stack).command.env ?? {});
