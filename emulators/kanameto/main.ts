import { run } from "@machi-id/runtime";
import { runDeliveryTool } from "../delivery-tool/process.ts";
import { startKanameto } from "./index.ts";

run(() => runDeliveryTool("kanameto", startKanameto));
