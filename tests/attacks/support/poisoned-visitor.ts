import { request } from "node:http";
import { text } from "node:stream/consumers";
import { Visitor, type Sent } from "../../support/visitor.ts";

/** A browser behind somebody who adds headers to each of its requests, `Host` among them. */
export class PoisonedVisitor extends Visitor {
  readonly #poison: Readonly<Record<string, string>>;

  constructor(poison: Readonly<Record<string, string>>, ...origins: string[]) {
    super(...origins);
    this.#poison = poison;
  }

  /** By Node's own client, since `fetch` says the host itself. */
  protected override async ask(url: string, sent: Sent, headers: Record<string, string>) {
    const body = sent.body?.toString();
    return await new Promise<Response>((resolve, reject) => {
      const outgoing = request(
        url,
        {
          method: sent.method,
          headers: {
            ...headers,
            ...(body !== undefined && { "content-type": "application/x-www-form-urlencoded" }),
            ...this.#poison,
          },
        },
        (incoming) => {
          const kept = new Headers();
          for (const [name, values] of Object.entries(incoming.headersDistinct)) {
            for (const value of values ?? []) kept.append(name, value);
          }
          const status = incoming.statusCode ?? 0;
          text(incoming).then(
            (html) => resolve(new Response(html === "" ? null : html, { status, headers: kept })),
            reject,
          );
        },
      );
      outgoing.on("error", reject);
      outgoing.end(body);
    });
  }
}
