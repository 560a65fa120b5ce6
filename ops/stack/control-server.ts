import { randomBytes, timingSafeEqual } from "node:crypto";
import { rmSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";

import type { Layout } from "./layout.ts";
import { OperatorError } from "./operator-error.ts";
import type { Supervisor } from "./supervisor.ts";
import { writeJson } from "./write-file.ts";

/** Where the supervisor takes orders, and what shows that one may give them. */
interface ControlAccess {
  readonly url: string;
  readonly token: string;
}

/** A running control server. */
export interface Control {
  readonly access: ControlAccess;
  close(): Promise<void>;
}

/** The file that tells `npm run stack` of this checkout how to reach its supervisor. */
export function controlPath(layout: Layout): string {
  return join(layout.runDir, "control.json");
}

/**
 * Lets programs of the same user look at the services and stop and start them:
 * `GET /services`, `POST /services/<name>/stop|start|restart`, `POST /stop` for the whole stack.
 *
 * @param onStop called when the whole stack is to stop
 */
export async function startControl(
  layout: Layout,
  supervisor: Supervisor,
  onStop: () => void,
): Promise<Control> {
  const token = randomBytes(32).toString("base64url");
  const server = createServer((request, response) => {
    void answer(request, response, supervisor, token, onStop);
  });
  const port = await listen(server, layout.ports.control);
  const access = { url: `http://127.0.0.1:${port}`, token };
  writeJson(controlPath(layout), access, 0o600);
  return {
    access,
    close: () => {
      rmSync(controlPath(layout), { force: true });
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  supervisor: Supervisor,
  token: string,
  onStop: () => void,
): Promise<void> {
  const reply = (status: number, body: unknown) => {
    response.writeHead(status, { "content-type": "application/json", connection: "close" });
    response.end(`${JSON.stringify(body)}\n`);
  };
  request.resume();
  if (!isSame(request.headers.authorization ?? "", `Bearer ${token}`)) {
    return reply(401, { error: "The token is missing or wrong." });
  }
  const order = `${request.method} ${request.url}`;
  if (order === "GET /services") return reply(200, { services: supervisor.status() });
  if (order === "POST /stop") {
    reply(202, {});
    return onStop();
  }
  const [, name, action] = /^POST \/services\/([\w-]+)\/(stop|start|restart)$/.exec(order) ?? [];
  if (name === undefined) return reply(404, { error: `There is no ${order}.` });
  try {
    await supervisor[action as "stop" | "start" | "restart"](name);
    reply(200, { services: supervisor.status() });
  } catch (error) {
    const isKnown = error instanceof OperatorError;
    reply(isKnown ? 409 : 500, { error: isKnown ? error.message : String(error) });
  }
}

function isSame(given: string, wanted: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(wanted)];
  return one.length === other.length && timingSafeEqual(one, other);
}

/** @returns the port; another than asked for when that was 0 */
function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve((server.address() as AddressInfo).port));
  });
}
