import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

/** A request as an API saw it. */
interface Seen {
  method: string | undefined;
  path: string | undefined;
  authorization: string | undefined;
  body: unknown;
}

/** An API for one test that answers whatever it is told to. */
export interface JsonServer {
  url: string;
  seen: Seen[];
  /** The next answers; a text goes out as it is. */
  answer: { status: number; body?: unknown };
  close(): Promise<void>;
}

/** Starts the API on a free port of the loopback address. */
export async function startJsonServer(): Promise<JsonServer> {
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const { method, url: path, headers } = request;
      api.seen.push({ method, path, authorization: headers.authorization, body });
      const { status, body: sent } = api.answer;
      response.writeHead(status, { "content-type": "application/json" });
      response.end(typeof sent === "string" ? sent : sent && JSON.stringify(sent));
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const api: JsonServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen: [],
    answer: { status: 200 },
    async close() {
      if (!server.listening) return;
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
  return api;
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  return text === "" ? undefined : JSON.parse(text);
}
