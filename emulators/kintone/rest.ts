import { timingSafeEqual } from "node:crypto";
import { json, Router } from "express";
import type { NextFunction, Request, Response } from "express";
import { showFault, type FaultCountdown } from "../shared/next-fault.ts";
import type { AppDefinition } from "./definition.ts";
import { KintoneError, kintoneErrors } from "./errors.ts";
import type { KintoneFaults, KintoneNextFault } from "./faults.ts";
import { operationsOf, type Operation } from "./operations.ts";
import { queryInput } from "./requests.ts";
import type { KintoneStore } from "./store.ts";

/** Requests that kintone handles at the same time, for a whole domain. */
const CONCURRENCY_LIMIT = 100;

/** What the API works with. */
export interface ApiOptions {
  definition: AppDefinition;
  store: KintoneStore;
  apiToken: string;
  faults: () => KintoneFaults;
  nextFaults: FaultCountdown<KintoneNextFault>;
}

/** kintone's record API for one app, mounted at `/k/v1`. */
export function apiRouter(options: ApiOptions): Router {
  const operations = operationsOf(options.definition, options.store);
  const router = Router();
  let running = 0;
  router.use((request, response, next) => {
    running += 1;
    response.once("close", () => (running -= 1));
    response.set({
      "X-ConcurrencyLimit-Limit": String(CONCURRENCY_LIMIT),
      "X-ConcurrencyLimit-Running": String(running),
    });
    if (options.faults().throttle || running > CONCURRENCY_LIMIT) {
      return refuse(options.store, response, methodOf(request), kintoneErrors.tooMany());
    }
    next();
  });
  router.use(async (_request, response, next) => {
    const { latencyMs, outage } = options.faults();
    if (latencyMs > 0) await new Promise((resolve) => setTimeout(resolve, latencyMs));
    if (outage) response.status(503).type("text/html").send(MAINTENANCE);
    else next();
  });
  router.use(json({ limit: "10mb", type: () => true, strict: false }));
  router.use((request, response) => handle(options, operations, request, response));
  router.use((error: unknown, request: Request, response: Response, next: NextFunction) => {
    if (response.headersSent) return next(error);
    const type = typeof error === "object" && error !== null && "type" in error && error.type;
    if (type === false) return next(error);
    const refusal =
      type === "entity.too.large" ? kintoneErrors.tooLarge() : kintoneErrors.badJson();
    refuse(options.store, response, methodOf(request), refusal);
  });
  return router;
}

function handle(
  options: ApiOptions,
  operations: Readonly<Record<string, Operation>>,
  request: Request,
  response: Response,
): void {
  const { store } = options;
  const method = methodOf(request);
  const fault = options.nextFaults.take(method);
  if (fault && !fault.afterEffect) return fail(store, response, method, fault);
  try {
    authenticate(options, request, method);
    store.countRequest();
    const operation = operations[`${method} ${request.path}`];
    if (operation === undefined) throw kintoneErrors.badRequest();
    const body = operation(inputOf(request));
    if (fault) return fail(store, response, method, fault);
    store.requests.add({
      method,
      path: request.originalUrl.split("?")[0]!,
      status: 200,
      code: null,
    });
    response.json(body);
  } catch (error) {
    if (!(error instanceof KintoneError)) throw error;
    refuse(store, response, method, error);
  }
}

/** A long `GET` comes as a `POST` that says so. */
function methodOf({ method, headers }: Request): string {
  const override = headers["x-http-method-override"];
  return method === "POST" && override === "GET" ? "GET" : method;
}

function inputOf(request: Request): unknown {
  const hasBody =
    ["POST", "PUT"].includes(request.method) || Number(request.headers["content-length"]) > 0;
  if (!hasBody) return queryInput(request.query);
  if (!request.is("application/json")) throw kintoneErrors.badRequest();
  return request.body as unknown;
}

function authenticate({ apiToken, faults }: ApiOptions, request: Request, method: string): void {
  const given = request.headers["x-cybozu-api-token"];
  if (typeof given !== "string" || given === "") throw kintoneErrors.noLogin();
  const tokens = given.split(",").map((token) => Buffer.from(token.trim()));
  const wanted = Buffer.from(apiToken);
  const fits = tokens.some(
    (token) => token.length === wanted.length && timingSafeEqual(token, wanted),
  );
  if (!fits) throw kintoneErrors.wrongToken();
  if (faults().readOnly && method !== "GET") throw kintoneErrors.noRight();
}

function refuse(
  store: KintoneStore,
  response: Response,
  method: string,
  error: KintoneError,
): void {
  const { status, code } = error;
  store.requests.add({ method, path: response.req.originalUrl.split("?")[0]!, status, code });
  response.status(status).set("X-Cybozu-Error", code).json(error.body());
}

function fail(
  store: KintoneStore,
  response: Response,
  method: string,
  fault: KintoneNextFault,
): void {
  const { status, code } = fault;
  const path = response.req.originalUrl.split("?")[0]!;
  store.requests.add({ method, path, status, code: "（故障の再現）" });
  showFault(response, fault, JSON.stringify(new KintoneError(status, code, FAILED).body()));
}

const FAILED = "操作に失敗しました。時間をおいて再度お試しください。";
const MAINTENANCE = `<!doctype html><html lang="ja"><title>メンテナンス中</title>
<p>ただいまメンテナンスのため、サービスを停止しています。</p></html>`;
