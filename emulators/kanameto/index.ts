import { startDeliveryTool, type ToolSite } from "../delivery-tool/start.ts";
import type { RunningEmulator } from "../shared/serve.ts";
import type { ToolOptions } from "../shared/tool-process.ts";
import { phoneRouter } from "./phone.ts";
import { kanametoTool, type KanametoRow } from "./tool.ts";
import { TypedCodes } from "./typed-codes.ts";
import { segmentPage } from "./view.ts";

/**
 * Starts the stand-in for KANAMETO with the city's tags in it.
 *
 * @throws when the port is taken or the stored state is not readable
 */
export async function startKanameto(options: ToolOptions): Promise<RunningEmulator> {
  const { pack, dataDir } = options;
  const tool = kanametoTool(pack);
  const typed = new TypedCodes(dataDir);
  const site: ToolSite<KanametoRow> = {
    page: (context) => segmentPage({ pack, tags: tool.vocabulary, typed }, context),
    more: { "/phone": (store) => phoneRouter(store, typed) },
  };
  return startDeliveryTool(tool, site, options);
}
