import { subscribe, unsubscribe } from "node:diagnostics_channel";
import type { Socket } from "node:net";
import type { Storage } from "@maildev/core";
import { createSMTPServer } from "@maildev/smtp";
import type { SMTPServer } from "@maildev/smtp";
import { loopback } from "../shared/serve.ts";

/** Largest mail taken, in bytes. */
const maxMessageSize = 10 * 1024 * 1024;

/** Node's channel that tells of each connection to any server of the process. */
const NEW_CONNECTION = "net.server.socket";

/** The SMTP server, which can be gone for a while and come back on the same port. */
export class SmtpSide {
  readonly smtp: SMTPServer;
  readonly #connections = new Set<Socket>();
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
    // maildev does not give its connections away, and lets each go on for half a minute after its end.
    subscribe(NEW_CONNECTION, this.#keep);
    this.#listening = true;
  }

  /** Refuses new connections and drops the others, as a mail server does that goes. */
  async stop(): Promise<void> {
    if (!this.#listening) return;
    this.#listening = false;
    unsubscribe(NEW_CONNECTION, this.#keep);
    const stopped = this.smtp.stop();
    for (const connection of this.#connections) connection.destroy();
    await stopped;
  }

  setOutage(outage: boolean): Promise<void> {
    return outage ? this.stop() : this.start();
  }

  readonly #keep = (message: unknown): void => {
    const { socket } = message as { socket: Socket };
    if (socket.localPort !== this.port) return;
    this.#connections.add(socket);
    socket.once("close", () => this.#connections.delete(socket));
  };
}
