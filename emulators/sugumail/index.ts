import { startDeliveryTool, type DeliveryToolOptions } from "../delivery-tool/start.ts";
import type { RunningEmulator } from "../shared/serve.ts";
import { sugumailTool } from "./tool.ts";
import { categoryPage } from "./view.ts";

/**
 * Starts the stand-in for すぐメールPlus+ with the city's categories in it.
 *
 * @throws when the port is taken or the stored state is not readable
 */
export function startSugumail(options: DeliveryToolOptions): Promise<RunningEmulator> {
  const tool = sugumailTool(options.pack);
  return startDeliveryTool(tool, (context) => categoryPage(tool, context), options);
}
