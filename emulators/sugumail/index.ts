import { startDeliveryTool, type ToolSite } from "../delivery-tool/start.ts";
import type { RunningEmulator } from "../shared/serve.ts";
import type { ToolOptions } from "../shared/tool-process.ts";
import { sugumailTool, type SugumailRow } from "./tool.ts";
import { categoryPage } from "./view.ts";

/**
 * Starts the stand-in for すぐメールPlus+ with the city's categories in it.
 *
 * @throws when the port is taken or the stored state is not readable
 */
export async function startSugumail(options: ToolOptions): Promise<RunningEmulator> {
  const { pack } = options;
  const tool = sugumailTool(pack);
  const site: ToolSite<SugumailRow> = {
    page: (context) => categoryPage({ pack, categories: tool.vocabulary }, context),
  };
  return startDeliveryTool(tool, site, options);
}
