import { createHash, timingSafeEqual } from "node:crypto";
import { json, Router } from "express";
import type { NextFunction, Request, Response } from "express";
import { showFault, type FaultCountdown, type NextFault } from "../shared/next-fault.ts";
import type { DeliveryToolFaults } from "./faults.ts";
import type { RequestLimits } from "./limits.ts";
import type { OperationOfTool } from "./operations.ts";
import { ContractRefusal, refusals } from "./refusal.ts";
import { parse, requests } from "./requests.ts";
import type { DeliveryStore } from "./store.ts";
import type { SubscriberRow } from "./tool.ts";

/** Longest body, in bytes. */
const BODY_LIMIT = 1_000_000;
/** Seconds after which the maintenance may be over. */
const MAINTENANCE_RETRY = 30;

/** What the API works with. */
export interface ApiOptions {
  readonly operations: Readonly<Record<string, OperationOfTool>>;
  readonly store: DeliveryStore<SubscriberRow>;
  readonly limits: RequestLimits;
  readonly apiToken: string;
  readonly faults: () => DeliveryToolFaults;
  readonly nextFaults: FaultCountdown<NextFault>;
}

/** The assumed contract v1 of a delivery tool, mounted at `/v1`. */
export function apiRouter(options: ApiOptions): Router {
  const router = Router();
  router.use(async (_request, response, next) => {
    const { latencyMs, outage } = options.faults();
    if (latencyMs > 0) await new Promise((resolve) => setTimeout(resolve, latencyMs));
    if (!outage) return next();
    note(options, response, 503, "メンテナンス中");
    response
      .status(503)
      .set("Retry-After", String(MAINTENANCE_RETRY))
      .type("text/html")
      .send(MAINTENANCE);
  });
  router.use((request, response, next) => {
    authenticate(options, request);
    if (options.faults().throttle) throw refusals.rateLimited(1);
    response.once("close", options.limits.enter());
    next();
  });
  router.use((request, _response, next) => {
    const hasBody = request.method === "PUT" || request.method === "POST";
    if (hasBody && !request.is("application/json")) throw refusals.unsupportedMediaType();
    next();
  });
  router.use(json({ limit: BODY_LIMIT, strict: false }));
  router.use((request, response) => handle(options, request, response));
  router.use((error: unknown, _request: Request, response: Response, next: NextFunction) => {
    const refusal = refusalOf(error);
    if (response.headersSent || refusal === undefined) return next(error);
    note(options, response, refusal.status, refusal.error);
    if (refusal.retryAfter !== undefined) response.set("Retry-After", String(refusal.retryAfter));
    response.status(refusal.status).json(refusal.body());
  });
  return router;
}

function handle(options: ApiOptions, request: Request, response: Response): void {
  const { operations, store } = options;
  const fault = options.nextFaults.take(request.method);
  if (fault && !fault.afterEffect) return fail(options, response, fault);
  const operation = operations[`${request.method} ${request.path}`];
  if (operation === undefined) throw refusals.notFound();
  const { body, note: word } =
    request.method === "GET"
      ? operation(request.query)
      : store.transaction(() => onceForKey(store, request, () => operation(request.body)));
  if (fault) return fail(options, response, fault);
  note(options, response, 200, word);
  response.json(body);
}

/** Does a write, or gives the answer that its idempotency key got before. */
function onceForKey(
  store: ApiOptions["store"],
  request: Request,
  work: () => ReturnType<OperationOfTool>,
): ReturnType<OperationOfTool> {
  const key = parse(requests.idempotencyKey, request.headers["idempotency-key"], "Idempotency-Key");
  if (key === undefined) return work();
  const fingerprint = createHash("sha256")
    .update(`${request.method} ${request.path} ${JSON.stringify(request.body)}`)
    .digest("base64url");
  const kept = store.keptAnswer(key);
  if (kept !== undefined) {
    if (kept.fingerprint !== fingerprint) throw refusals.idempotencyMismatch();
    return { body: JSON.parse(kept.body) as unknown, note: "同じ要求の再送" };
  }
  const outcome = work();
  store.keepAnswer(key, { fingerprint, body: JSON.stringify(outcome.body) });
  return outcome;
}

function authenticate({ apiToken, faults }: ApiOptions, { headers }: Request): void {
  const [, given = ""] = /^Bearer ([^\s]+)$/i.exec(headers.authorization ?? "") ?? [];
  const digest = (text: string) => createHash("sha256").update(text).digest();
  if (!timingSafeEqual(digest(given), digest(apiToken)) || faults().unauthorised) {
    throw refusals.unauthorized();
  }
}

function refusalOf(error: unknown): ContractRefusal | undefined {
  if (error instanceof ContractRefusal) return error;
  const isOfBody = typeof error === "object" && error !== null && "type" in error;
  if (!isOfBody) return undefined;
  return error.type === "entity.too.large"
    ? refusals.tooLarge()
    : refusals.malformed("body (not readable JSON)");
}

function fail(options: ApiOptions, response: Response, fault: NextFault): void {
  note(options, response, fault.status, "（故障の再現）");
  showFault(response, fault, JSON.stringify({ error: "internal" }));
}

function note({ store }: ApiOptions, { req }: Response, status: number, code: string | null): void {
  store.requests.add({ method: req.method, path: req.originalUrl.split("?")[0]!, status, code });
}

const MAINTENANCE = `<!doctype html><html lang="ja"><title>メンテナンス中</title>
<p>ただいまメンテナンスのため、サービスを停止しています。</p></html>`;
