import { once } from "node:events";
import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import { codeIn } from "../../support/mailbox.ts";

/**
 * Takes in mail by SMTP and hands each one's code to whoever waits for it: an inbox that keeps thousands
 * of mails would be measured too.
 */
export class PostOffice {
  readonly #waiting = new Map<string, (code: string) => void>();
  readonly #server = new SMTPServer({
    authOptional: true,
    // Names of clients are nobody's business here, and asking for them takes time.
    disableReverseLookup: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onData: (stream, { envelope }, done) => {
      simpleParser(stream, { skipHtmlToText: true, skipTextToHtml: true })
        .then(({ text = "" }) => {
          for (const { address } of envelope.rcptTo) this.#deliver(address, text);
          done();
        })
        .catch(done);
    },
  });

  /** Listens on a free port of this machine and gives it. */
  async open(): Promise<number> {
    const listener = this.#server.listen(0, "127.0.0.1");
    await once(listener, "listening");
    const address = listener.address();
    if (address === null || typeof address === "string") throw new Error("No port to listen on");
    return address.port;
  }

  /** The code in the next mail to an address; to be asked before the mail is sent. */
  nextCode(address: string): Promise<string> {
    return new Promise((resolve) => this.#waiting.set(address, resolve));
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }

  /** Most mails hold a code; that an account exists already is told without one. */
  #deliver(address: string, text: string): void {
    const waiting = this.#waiting.get(address);
    if (waiting === undefined) return;
    this.#waiting.delete(address);
    waiting(codeIn({ text }));
  }
}
