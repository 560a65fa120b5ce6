import type { Storage } from "@maildev/core";
import { createSMTPServer } from "@maildev/smtp";
import type { SMTPServer } from "@maildev/smtp";
import { loopback } from "../shared/serve.ts";

/** Largest mail taken, in bytes. */
const maxMessageSize = 10 * 1024 * 1024;

/** How long a connection under way may hold up the end, in milliseconds. */
const drainMs = 3_000;

/** The SMTP server, which can be gone for a while and come back on the same port. */
export class SmtpSide {
  readonly smtp: SMTPServer;
  #listening = false;

  /** @param port 0 picks a free one */
  constructor(storage: Storage, mailDir: string, port: number) {
    this.smtp = createSMTPServer({
      port,
      host: loopback,
      storage,
      mailDir,
      maxMessageSize,
      // Its certificate would be maildev's own; mail on this machine goes in the clear.
      hideExtensions: ["STARTTLS"],
      logger: false,
    });
  }

  get port(): number {
    return this.smtp.getPort();
  }

  /** Loads the mails of former runs, at most `max`, the newest. */
  async restore(max: number): Promise<void> {
    await this.smtp.pruneMailDir(max);
    await this.smtp.loadMailsFromDirectory();
  }

  async start(): Promise<void> {
    if (this.#listening) return;
    await this.smtp.start();
    this.#listening = true;
  }

  /** New connections are refused at once; those under way get a moment to end. */
  async stop(): Promise<void> {
    if (!this.#listening) return;
    this.#listening = false;
    await Promise.race([
      this.smtp.stop(),
      new Promise((resolve) => setTimeout(resolve, drainMs).unref()),
    ]);
  }

  setOutage(outage: boolean): Promise<void> {
    return outage ? this.stop() : this.start();
  }
}
