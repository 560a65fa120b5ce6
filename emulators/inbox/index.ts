import { join } from "node:path";
import { createAPIServer } from "@maildev/api";
import { FileStorage } from "@maildev/core";
import { registerUI } from "@maildev/ui/server";
import { FaultPanel, commonFaults } from "../shared/control.ts";
import { loopback } from "../shared/serve.ts";
import type { RunningEmulator } from "../shared/serve.ts";
import { guard } from "./guard.ts";
import { controlRoutes } from "./control-routes.ts";
import { pages } from "./pages.ts";
import { SmtpSide } from "./smtp-side.ts";

export interface InboxOptions {
  /** Port of the web page and its REST API; 0 picks a free one. */
  port: number;
  /** Port that takes mail; 0 picks a free one. */
  smtpPort: number;
  /** Folder in which mail is kept across restarts; made when missing. */
  dataDir: string;
}

export interface RunningInbox extends RunningEmulator {
  smtpPort: number;
}

/** Mails kept; the oldest go first. */
const maxEmails = 1_000;

/**
 * Starts the inbox: an SMTP server that delivers nothing, and pages and a REST API that show it all.
 * It is put together from maildev's parts rather than its `MailDev` class, because only so can they
 * be served with strict headers, without CORS, and beside pages of our own and `/_control`.
 *
 * @throws when a port is taken
 */
export async function startInbox(options: InboxOptions): Promise<RunningInbox> {
  const mailDir = join(options.dataDir, "mail");
  const storage = new FileStorage({ mailDirectory: mailDir, maxEmails });
  await storage.initialize();
  const smtpSide = new SmtpSide(storage, mailDir, options.smtpPort);
  await smtpSide.restore(maxEmails);
  const faults = new FaultPanel(commonFaults, ({ outage }) => smtpSide.setOutage(outage));

  const api = createAPIServer({ storage, smtp: smtpSide.smtp, cors: { origin: false } });
  const web = api.server;
  guard(web);
  web.addHook("onRequest", async () => {
    const { latencyMs } = faults.current;
    if (latencyMs > 0) await new Promise((resolve) => setTimeout(resolve, latencyMs));
  });
  web.get("/health", async () => ({ status: "ok", outage: faults.current.outage }));
  controlRoutes(web, faults);
  await pages(web, storage);
  await api.registerPlugins();
  await registerUI(web);

  await smtpSide.start();
  try {
    await web.listen({ port: options.port, host: loopback });
  } catch (error) {
    await smtpSide.stop();
    throw error;
  }
  const address = web.server.address();
  const port = typeof address === "object" && address !== null ? address.port : options.port;
  let closing: Promise<void> | undefined;
  const close = async (): Promise<void> => {
    await smtpSide.stop();
    await api.stop();
    await storage.close();
  };
  return {
    url: `http://localhost:${port}`,
    smtpPort: smtpSide.port,
    close: () => (closing ??= close()),
  };
}
