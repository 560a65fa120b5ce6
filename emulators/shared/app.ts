import { createLogger } from "@machi-id/runtime";
import express from "express";
import type { Express, NextFunction, Request, Response } from "express";
import type { z } from "zod";
import { controlRouter } from "./control.ts";
import type { FaultPanel } from "./control.ts";
import { localOnly } from "./local-only.ts";
import { securityHeaders, sharedAssets, sharedAssetsPath } from "./page.ts";

export interface EmulatorAppOptions<Shape extends z.ZodRawShape> {
  faults: FaultPanel<Shape>;
  /** Origins outside that a form of this emulator may end at. */
  formTargets?: readonly string[];
  /** Folder of the emulator's own style sheets and scripts, served at `/assets`. */
  assets?: string;
}

/**
 * An Express application with what all emulators have: this machine only, strict headers, style
 * sheets, `GET /health` and the control API. `/health` stays 200 during a simulated outage, so that
 * nobody restarts the process, and says that there is one.
 */
export function createEmulatorApp<Shape extends z.ZodRawShape>({
  faults,
  formTargets = [],
  assets,
}: EmulatorAppOptions<Shape>): Express {
  const app = express();
  app.disable("x-powered-by");
  app.set("query parser", "simple");
  app.use(localOnly, securityHeaders(formTargets));
  app.use(sharedAssetsPath, express.static(sharedAssets));
  if (assets !== undefined) app.use("/assets", express.static(assets));
  app.get("/health", (_request, response) => {
    const { outage } = faults.current as { outage?: boolean };
    response.json({ status: "ok", outage: outage === true });
  });
  app.use("/_control", controlRouter(faults));
  return app;
}

/** The last middleware: an unforeseen failure is logged without its request and answered plainly. */
export function lastResort(name: string) {
  const logger = createLogger(`emulator-${name}`, "info");
  return (error: unknown, _request: Request, response: Response, next: NextFunction): void => {
    if (response.headersSent) return next(error);
    const status = statusOf(error);
    if (status >= 500) logger.error({ err: error }, "a request failed");
    response.status(status).json({
      error: status >= 500 ? "internal_error" : "malformed_request",
      message: "The request could not be handled. Nothing was changed.",
    });
  };
}

function statusOf(error: unknown): number {
  const status = typeof error === "object" && error !== null && "status" in error && error.status;
  return typeof status === "number" && status >= 400 && status < 500 ? status : 500;
}
