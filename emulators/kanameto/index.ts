import { startDeliveryTool, type DeliveryToolOptions } from "../delivery-tool/start.ts";
import type { RunningEmulator } from "../shared/serve.ts";
import { kanametoTool } from "./tool.ts";
import { segmentPage } from "./view.ts";

/**
 * Starts the stand-in for KANAMETO with the city's tags in it.
 *
 * @throws when the port is taken or the stored state is not readable
 */
export function startKanameto(options: DeliveryToolOptions): Promise<RunningEmulator> {
  const tool = kanametoTool(options.pack);
  return startDeliveryTool(tool, (context) => segmentPage(options.pack, context), options);
}
