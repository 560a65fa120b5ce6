import { Visitor, type Received, type Sent } from "../../support/visitor.ts";

/** A browser whose addresses somebody else gets to see, as from a history, a log or a referrer. */
export class RecordingVisitor extends Visitor {
  readonly #asked: string[] = [];

  /**
   * The address below this one that was asked for last.
   *
   * @throws when none was
   */
  lastBelow(address: string): string {
    const found = this.#asked.findLast((asked) => asked.startsWith(address));
    if (found === undefined) throw new Error(`Nothing below ${address} was asked for`);
    return found;
  }

  protected override async send(url: string, sent: Sent): Promise<Received> {
    this.#asked.push(url);
    return await super.send(url, sent);
  }
}
