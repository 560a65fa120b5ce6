import { createServer, type Server, type ServerResponse } from "node:http";
import type { Registry } from "prom-client";

/** Asks one thing this process depends on; resolves when it is well, rejects when it is not. */
export type HealthCheck = () => Promise<unknown>;

/** What the management server of a process shows. */
export interface ManagementOptions {
  port: number;
  /** Address to listen on; not one that citizens reach. */
  host?: string;
  checks: Record<string, HealthCheck>;
  metrics: Registry;
}

/** How long a health check may take before it counts as failed, in milliseconds. */
const CHECK_TIMEOUT_MS = 3_000;

/**
 * Starts the server for those who run the process, apart from the one for citizens:
 * `/health/live` (the process answers), `/health/ready` (200 when every check passes, else 503, with
 * each check's state by name), `/metrics` (Prometheus text format 0.0.4).
 */
export async function createManagementServer(options: ManagementOptions): Promise<Server> {
  const server = createServer((request, response) => {
    void answer(options, request.url ?? "", response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port, options.host ?? "127.0.0.1", resolve);
  });
  return server;
}

async function answer(
  { checks, metrics }: ManagementOptions,
  url: string,
  response: ServerResponse,
): Promise<void> {
  if (url === "/health/live") return json(response, 200, { status: "up" });
  if (url === "/health/ready") {
    const states = await Promise.all(
      Object.entries(checks).map(async ([name, check]) => [name, await stateOf(check)] as const),
    );
    const up = states.every(([, state]) => state === "up");
    return json(response, up ? 200 : 503, {
      status: up ? "up" : "down",
      checks: Object.fromEntries(states),
    });
  }
  if (url === "/metrics") {
    response.writeHead(200, { "content-type": metrics.contentType });
    response.end(await metrics.metrics());
    return;
  }
  json(response, 404, { error: "not_found" });
}

async function stateOf(check: HealthCheck): Promise<"up" | "down"> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("the check took too long")), CHECK_TIMEOUT_MS);
  });
  try {
    await Promise.race([check(), tooLate]);
    return "up";
  } catch {
    return "down";
  } finally {
    clearTimeout(timer);
  }
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json", "cache-control": "no-store" });
  response.end(JSON.stringify(body));
}
