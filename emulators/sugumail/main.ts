import { run } from "@machi-id/runtime";
import { runTool } from "../shared/tool-process.ts";
import { startSugumail } from "./index.ts";

run(() => runTool("sugumail", startSugumail));
