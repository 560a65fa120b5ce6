import { fileURLToPath } from "node:url";
import type { Router } from "express";
import { createEmulatorApp, lastResort } from "../shared/app.ts";
import { serveOver } from "../shared/serve.ts";
import type { RunningEmulator } from "../shared/serve.ts";
import type { ToolOptions } from "../shared/tool-process.ts";
import { controlExtras } from "./control.ts";
import { deliveryToolFaultPanel } from "./faults.ts";
import { RequestLimits } from "./limits.ts";
import { operationsOf } from "./operations.ts";
import { apiRouter } from "./rest.ts";
import { DeliveryStore } from "./store.ts";
import type { DeliveryTool, SubscriberRow } from "./tool.ts";

/** What a tool's page is made from. */
export interface PageContext<Row extends SubscriberRow> {
  readonly store: DeliveryStore<Row>;
  /** Requests of the last sixty seconds. */
  readonly requestsUsed: number;
  /** The page's query; whoever calls may have written anything into it. */
  readonly query: Readonly<Record<string, unknown>>;
}

/** What a tool shows people. */
export interface ToolSite<Row extends SubscriberRow> {
  /** The page for staff. */
  page(context: PageContext<Row>): string;
  /** Further pages, by the path they are mounted at. */
  readonly more?: Readonly<Record<string, (store: DeliveryStore<Row>) => Router>>;
}

/**
 * Starts a delivery tool that keeps the assumed contract v1.
 *
 * @throws when the port is taken or the stored state is not readable
 */
export async function startDeliveryTool<Row extends SubscriberRow>(
  tool: DeliveryTool<Row>,
  site: ToolSite<Row>,
  options: ToolOptions,
): Promise<RunningEmulator> {
  const now = options.now ?? Date.now;
  const store = new DeliveryStore<Row>(options.dataDir, tool.receiptPrefix, now);
  const limits = new RequestLimits(now);
  const { panel, countdown } = deliveryToolFaultPanel();
  const app = createEmulatorApp({
    faults: panel,
    assets: fileURLToPath(new URL("./assets/", import.meta.url)),
  });
  app.use("/_control", controlExtras(store, limits, panel));
  app.get("/", ({ query }, response) => {
    response.send(site.page({ store, requestsUsed: limits.used, query }));
  });
  for (const [path, router] of Object.entries(site.more ?? {})) app.use(path, router(store));
  app.use(
    "/v1",
    apiRouter({
      operations: operationsOf(tool, store, () => panel.current.retired),
      store,
      limits,
      apiToken: options.apiToken,
      faults: () => panel.current,
      nextFaults: countdown,
    }),
  );
  app.use(lastResort(tool.id));
  return serveOver(store, app, options.port);
}
