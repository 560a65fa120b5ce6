import { randomUUID } from "node:crypto";
import { fileURLToPath } from "node:url";
import { createEmulatorApp, lastResort } from "../shared/app.ts";
import { showCommonFaults } from "../shared/control.ts";
import { serve } from "../shared/serve.ts";
import type { RunningEmulator } from "../shared/serve.ts";
import { apiRouter } from "./api.ts";
import { authorizeRouter } from "./authorize.ts";
import { createContext } from "./context.ts";
import { lineFaultPanel } from "./faults.ts";
import { createIdTokenSigner } from "./id-token.ts";
import { messagingRouter } from "./messaging.ts";
import { overviewRouter } from "./overview.ts";
import { tokenRouter } from "./token-endpoint.ts";

export interface LineEmulatorOptions {
  /** 0 picks a free port. */
  port: number;
  /** Folder for people, consents and tokens; made when missing. */
  dataDir: string;
  channelId: string;
  channelSecret: string;
  /** The official account's Messaging API channel, of the same provider; none when left out. */
  messaging?: { channelId: string; channelSecret: string };
  /** Registered callback URLs. */
  callbackUrls: readonly string[];
  /** Shown on the consent screen. */
  channelName?: string;
  /** Milliseconds since 1970; for tests of what expires. */
  now?: () => number;
}

/**
 * Starts the stand-in for LINE Login v2.1 and the Messaging API.
 *
 * @throws when the port is taken or the stored state is not readable
 */
export async function startLineEmulator(options: LineEmulatorOptions): Promise<RunningEmulator> {
  const channel = {
    id: options.channelId,
    secret: options.channelSecret,
    name: options.channelName ?? "市民マイページ",
    provider: "city",
    callbackUrls: options.callbackUrls,
  };
  const faults = lineFaultPanel();
  const context = createContext(
    channel,
    options.messaging && {
      id: options.messaging.channelId,
      secret: options.messaging.channelSecret,
      name: "市の公式アカウント",
    },
    options.dataDir,
    await createIdTokenSigner(channel.secret),
    () => faults.current,
    options.now ?? Date.now,
  );
  const app = createEmulatorApp({
    faults,
    // The relying party may redirect on to another port of this machine before a page is shown.
    formTargets: [
      ...new Set(channel.callbackUrls.map((url) => new URL(url).origin)),
      "http://localhost:*",
    ],
    assets: fileURLToPath(new URL("./assets/", import.meta.url)),
  });
  app.use(overviewRouter(context));
  app.use((_request, response, next) => {
    response.set("x-line-request-id", randomUUID());
    next();
  });
  app.use(showCommonFaults(() => faults.current));
  app.use(
    authorizeRouter(context),
    tokenRouter(context),
    apiRouter(context),
    messagingRouter(context),
  );
  app.use(lastResort("line"));
  return serve(app, options.port);
}
