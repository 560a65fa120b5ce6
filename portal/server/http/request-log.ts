import { Histogram, type Logger, type Registry } from "@machi-id/runtime";
import type { RequestHandler } from "express";

/**
 * One line and one measurement for each request: method, path without query, status, duration.
 * Nothing tells who asked.
 */
export function requestLog(
  logger: Logger,
  metrics: Registry,
  routes: readonly string[],
): RequestHandler {
  const durations = new Histogram({
    name: "portal_http_request_duration_seconds",
    help: "Time to answer a request, by route, method and status",
    labelNames: ["route", "method", "status"],
    buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [metrics],
  });
  return (request, response, next) => {
    const startedAt = performance.now();
    // The path as asked for may hold anything; a name from a fixed list cannot.
    const path = request.path.replace(/\.data$/, "");
    const route = path.startsWith("/assets/") ? "/assets" : routeOf(routes, path);
    response.on("finish", () => {
      const seconds = (performance.now() - startedAt) / 1000;
      const { method } = request;
      durations.observe({ route, method, status: String(response.statusCode) }, seconds);
      if (route !== "/assets") {
        const fields = {
          route,
          method,
          status: response.statusCode,
          ms: Math.round(seconds * 1000),
        };
        logger.info(fields, "answered");
      }
    });
    next();
  };
}

/** The route that a path belongs to; the values of its parameters are not in it. */
export function routeOf(routes: readonly string[], path: string): string {
  if (routes.includes(path)) return path;
  const parts = path.split("/");
  const matches = (route: string) => {
    const wanted = route.split("/");
    return (
      wanted.length === parts.length &&
      wanted.every((part, index) => part.startsWith(":") || part === parts[index])
    );
  };
  return routes.find(matches) ?? "other";
}
