import { fileURLToPath } from "node:url";
import { kintoneAppTemplate } from "@machi-id/connectors/kintone-app";
import { createEmulatorApp, lastResort } from "../shared/app.ts";
import { serveOver } from "../shared/serve.ts";
import type { RunningEmulator } from "../shared/serve.ts";
import type { ToolOptions } from "../shared/tool-process.ts";
import { controlExtras } from "./control.ts";
import { kintoneFaultPanel } from "./faults.ts";
import { apiRouter } from "./rest.ts";
import { KintoneStore } from "./store.ts";
import { tablePage } from "./view.ts";

/** The app's number in the emulator. */
export const KINTONE_APP_ID = "1";

/**
 * Starts the stand-in for kintone's REST API with the city's app in it.
 *
 * @throws when the port is taken or the stored state is not readable
 */
export async function startKintone(options: ToolOptions): Promise<RunningEmulator> {
  const { name, fields } = kintoneAppTemplate(options.pack);
  const definition = { id: KINTONE_APP_ID, name, fields };
  const store = new KintoneStore(options.dataDir, definition, options.now ?? Date.now);
  const { panel, countdown } = kintoneFaultPanel();
  const app = createEmulatorApp({
    faults: panel,
    assets: fileURLToPath(new URL("./assets/", import.meta.url)),
  });
  app.use("/_control", controlExtras(store, panel));
  app.get("/", (_request, response) => {
    response.send(tablePage(definition, store));
  });
  app.use(
    "/k/v1",
    apiRouter({
      definition,
      store,
      apiToken: options.apiToken,
      faults: () => panel.current,
      nextFaults: countdown,
    }),
  );
  app.use(lastResort("kintone"));
  return serveOver(store, app, options.port);
}
