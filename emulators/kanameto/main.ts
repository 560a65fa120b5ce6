import { run } from "@machi-id/runtime";
import { runTool } from "../shared/tool-process.ts";
import { startKanameto } from "./index.ts";

run(() => runTool("kanameto", startKanameto));
