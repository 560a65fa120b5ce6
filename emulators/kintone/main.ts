import { run } from "@machi-id/runtime";
import { runTool } from "../shared/tool-process.ts";
import { startKintone } from "./index.ts";

run(() => runTool("kintone", startKintone));
