// `npm run realm -- diff|apply`: the realm tool with the settings of the running local stack.

import { realmEnvironment } from "./stack/realm.ts";
import { runTool } from "./stack/tool.ts";

await runTool("realm-export/cli.ts", realmEnvironment);
