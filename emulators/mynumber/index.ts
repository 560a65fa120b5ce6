import { fileURLToPath } from "node:url";
import type { RequestListener } from "node:http";
import { createEmulatorApp, lastResort } from "../shared/app.ts";
import { showCommonFaults } from "../shared/control.ts";
import { serve } from "../shared/serve.ts";
import type { RunningEmulator } from "../shared/serve.ts";
import { appRouter } from "./app.ts";
import { authorizationRules } from "./authorization-rules.ts";
import { clientsRouter, RegisteredClients, type RegisteredClient } from "./clients.ts";
import { myNumberFaultPanel } from "./faults.ts";
import { CardHolders } from "./holders.ts";
import { createProvider, realmPath } from "./provider.ts";
import { overviewRouter } from "./overview.ts";

export interface MyNumberEmulatorOptions {
  /** 0 picks a free port. */
  port: number;
  /** Folder for the card holders; made when missing. */
  dataDir: string;
  /** The client that the agency has registered. */
  client: RegisteredClient;
}

/**
 * Starts the stand-in for the Digital Agency's app (デジタル認証アプリ) and its server.
 *
 * @throws when the port is taken or the stored state is not readable
 */
export async function startMyNumberEmulator(
  options: MyNumberEmulatorOptions,
): Promise<RunningEmulator> {
  // The issuer names the port, so the port comes first.
  let app: RequestListener = (_request, response) => response.writeHead(503).end();
  const running = await serve((request, response) => app(request, response), options.port);
  const holders = new CardHolders(options.dataDir);
  const clients = new RegisteredClients([options.client]);
  const faults = myNumberFaultPanel();
  const read = () => faults.current;
  const provider = await createProvider(running.url, holders, clients, read);
  const express = createEmulatorApp({
    faults,
    // The relying party may redirect on to another port of this machine before a page is shown.
    formTargets: ["http://localhost:*"],
    assets: fileURLToPath(new URL("./assets/", import.meta.url)),
  });
  express.use("/clients", clientsRouter(clients));
  express.use(overviewRouter(holders, clients));
  express.use(showCommonFaults(read));
  express.use("/app", appRouter(provider, holders, read));
  express.get(`${realmPath}/protocol/openid-connect/auth`, authorizationRules);
  express.use(realmPath, provider.callback());
  express.use(lastResort("mynumber"));
  app = express;
  return running;
}
