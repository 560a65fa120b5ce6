import { Router, json } from "express";
import type { NextFunction, Request, Response } from "express";
import { z } from "zod";
import { ownPagesOnly } from "./local-only.ts";

/** Faults every emulator can be told to have. Latency is in milliseconds. */
export const commonFaults = {
  outage: z.boolean().default(false),
  latencyMs: z.number().int().min(0).max(30_000).default(0),
};

/** The faults an emulator currently shows. */
export class FaultPanel<Shape extends z.ZodRawShape> {
  readonly #schema: z.ZodObject<Shape, z.core.$strict>;
  readonly #changed: (faults: z.output<z.ZodObject<Shape>>) => void | Promise<void>;
  #faults: z.output<z.ZodObject<Shape>>;

  /**
   * @param shape zod shape whose every member has a default: the fault-free state
   * @param changed applied before a change counts; if it throws, the former state stays
   */
  constructor(
    shape: Shape,
    changed: (faults: z.output<z.ZodObject<Shape>>) => void | Promise<void> = () => {},
  ) {
    this.#schema = z.strictObject(shape);
    this.#changed = changed;
    this.#faults = this.#schema.parse({}) as z.output<z.ZodObject<Shape>>;
  }

  get current(): z.output<z.ZodObject<Shape>> {
    return this.#faults;
  }

  /** Merges a change into the current faults; answers the problems found, empty when applied. */
  async change(body: unknown): Promise<string[]> {
    const isObject = typeof body === "object" && body !== null && !Array.isArray(body);
    if (!isObject) return ["the body must be a JSON object"];
    const parsed = this.#schema.safeParse({ ...this.#faults, ...body });
    if (!parsed.success) {
      return parsed.error.issues.map((issue) =>
        [issue.path.join("."), issue.message].filter((part) => part !== "").join(": "),
      );
    }
    const next = parsed.data as z.output<z.ZodObject<Shape>>;
    await this.#changed(next);
    this.#faults = next;
    return [];
  }

  /** Back to the fault-free state. */
  async reset(): Promise<void> {
    const next = this.#schema.parse({}) as z.output<z.ZodObject<Shape>>;
    await this.#changed(next);
    this.#faults = next;
  }
}

/**
 * The control API of an emulator, mounted at `/_control`: GET shows the faults, POST changes the
 * ones it names, DELETE ends them all. Anything unclear is refused and changes nothing.
 */
export function controlRouter<Shape extends z.ZodRawShape>(panel: FaultPanel<Shape>): Router {
  const router = Router();
  router.use(ownPagesOnly);
  router.get("/", (_request, response) => {
    response.json(panel.current);
  });
  router.post("/", json({ limit: "10kb", strict: false }), async (request, response) => {
    if (!request.is("application/json")) {
      response.status(415).json({
        error: "unsupported_media_type",
        message: "Send application/json. Nothing was changed.",
      });
      return;
    }
    const problems = await panel.change(request.body);
    if (problems.length > 0) {
      response
        .status(422)
        .json({ error: "invalid_control", problems, message: "Nothing was changed." });
      return;
    }
    response.json(panel.current);
  });
  router.delete("/", async (_request, response) => {
    await panel.reset();
    response.json(panel.current);
  });
  router.use((error: unknown, _request: Request, response: Response, next: NextFunction): void => {
    if (!isBodyError(error)) return next(error);
    response.status(400).json({
      error: "malformed_request",
      message: "The body is not readable JSON of at most 10 kB. Nothing was changed.",
    });
  });
  return router;
}

function isBodyError(error: unknown): boolean {
  return typeof error === "object" && error !== null && "type" in error && "status" in error;
}

/** Express middleware that shows the faults `outage` and `latencyMs`, read at each request. */
export function showCommonFaults(read: () => { outage: boolean; latencyMs: number }) {
  return async (_request: Request, response: Response, next: NextFunction): Promise<void> => {
    const { outage, latencyMs } = read();
    if (latencyMs > 0) await new Promise((resolve) => setTimeout(resolve, latencyMs));
    if (!outage) return next();
    response.status(503).type("text/plain").send("Service Unavailable");
  };
}
