import { run } from "@machi-id/runtime";
import { runDeliveryTool } from "../delivery-tool/process.ts";
import { startSugumail } from "./index.ts";

run(() => runDeliveryTool("sugumail", startSugumail));
