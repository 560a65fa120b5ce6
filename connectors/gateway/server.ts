import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { Counter, type Logger, type Registry } from "@machi-id/runtime";
import type { Callers } from "./caller.ts";
import type { Deliveries } from "./deliveries.ts";
import { Refusal } from "./refusal.ts";

/** Longest time in which a whole request must have arrived, in milliseconds. */
const REQUEST_MS = 10_000;

/** What the server works with. */
export interface GatewayServerOptions {
  readonly callers: Callers;
  readonly deliveries: Deliveries;
  readonly logger: Logger;
  readonly metrics: Registry;
}

/** Answers `GET /citizen/deliveries` for the citizen whose access token it is asked with. */
export function createGatewayServer(options: GatewayServerOptions): Server {
  const answered = new Counter({
    name: "machi_gateway_requests_total",
    help: "Requests answered, by status",
    labelNames: ["status"],
    registers: [options.metrics],
  });
  const server = createServer((request, response) => {
    request.resume();
    void answer(options, request, response).finally(() =>
      answered.inc({ status: response.statusCode }),
    );
  });
  server.requestTimeout = REQUEST_MS;
  return server;
}

async function answer(
  { callers, deliveries, logger }: GatewayServerOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    requireKnown(request);
    const citizenId = await callers.identify(tokenOf(request));
    send(response, 200, { tools: await deliveries.of(citizenId) });
  } catch (error) {
    const refusal = error instanceof Refusal ? error : Refusal.unavailable();
    if (refusal !== error) logger.warn({ err: error }, "deliveries cannot be looked up");
    if (refusal.challenge) response.setHeader("www-authenticate", refusal.challenge);
    send(response, refusal.status, { error: refusal.code, error_description: refusal.message });
  }
}

function requireKnown({ method, url }: IncomingMessage): void {
  if (method !== "GET" || url !== "/citizen/deliveries") throw Refusal.notFound();
}

/** The token of `Authorization: Bearer …` (RFC 6750 §2.1). */
function tokenOf({ headers }: IncomingMessage): string {
  const token = /^Bearer +([\w.~+/-]+=*)$/i.exec(headers.authorization ?? "")?.[1];
  if (token === undefined) throw Refusal.tokenMissing();
  return token;
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json", "cache-control": "no-store" });
  response.end(JSON.stringify(body));
}
