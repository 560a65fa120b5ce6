import { fileURLToPath } from "node:url";
import { createEmulatorApp, lastResort } from "../shared/app.ts";
import { FaultPanel, commonFaults, showCommonFaults } from "../shared/control.ts";
import { serve } from "../shared/serve.ts";
import type { RunningEmulator } from "../shared/serve.ts";
import { readEndpoints } from "./endpoints.ts";
import { statesOf } from "./health.ts";
import { partsOf } from "./parts.ts";
import { badgeOf, startPage, startingPage, unreadablePage } from "./view.ts";

export interface StartPageOptions {
  /** 0 picks a free port. */
  port: number;
  /** `.run/endpoints.json`; may come and change while the page runs. */
  endpointsFile: string;
}

/**
 * Starts the page that leads to everything.
 *
 * @throws when the port is taken
 */
export async function startStartPage(options: StartPageOptions): Promise<RunningEmulator> {
  const faults = new FaultPanel(commonFaults);
  const app = createEmulatorApp({
    faults,
    assets: fileURLToPath(new URL("./assets/", import.meta.url)),
  });
  app.use(showCommonFaults(() => faults.current));
  app.get("/", async (_request, response) => {
    const read = await readEndpoints(options.endpointsFile);
    if (read.kind === "starting") {
      response.send(startingPage());
    } else if (read.kind === "unreadable") {
      response.status(500).send(unreadablePage(read.problem));
    } else {
      const parts = partsOf(read.endpoints);
      response.send(startPage(read.endpoints, parts, await statesOf(parts)));
    }
  });
  // For the page's script: `ready` and how each badge looks now.
  app.get("/state", async (_request, response) => {
    const read = await readEndpoints(options.endpointsFile);
    const states = read.kind === "ready" ? await statesOf(partsOf(read.endpoints)) : {};
    const badges = Object.entries(states).map(([part, state]) => ({ part, ...badgeOf(state) }));
    response.json({ ready: read.kind === "ready", badges });
  });
  app.use(lastResort("start"));
  return serve(app, options.port);
}
