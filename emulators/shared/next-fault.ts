import type { Response } from "express";
import { z } from "zod";

/** How the next answers of an API go wrong, as `/_control` takes it. */
export const nextFaultSchema = z.strictObject({
  /** How many of the next requests fail. */
  times: z.number().int().min(1).max(1000).default(1),
  /** Only requests of this method. */
  method: z.enum(["GET", "POST", "PUT", "DELETE"]).optional(),
  status: z.number().int().min(200).max(599).default(520),
  /** The answer's text; without it the API's own error body. */
  body: z.string().max(10_000).optional(),
  contentType: z.string().max(100).default("application/json;charset=utf-8"),
  /** Bytes of filler after the body: an answer that is far too long. */
  fillerBytes: z.number().int().min(0).max(64_000_000).default(0),
  /** True: the request takes effect, only its answer is lost. */
  afterEffect: z.boolean().default(false),
  /** True: the connection breaks instead of an answer. */
  hangUp: z.boolean().default(false),
});

/** How one answer goes wrong. */
export type NextFault = z.output<typeof nextFaultSchema>;

/** Hands a fault to as many requests as it is meant for. */
export class FaultCountdown<Fault extends NextFault> {
  #fault: Fault | null = null;
  #remaining = 0;

  arm(fault: Fault | null): void {
    this.#fault = fault;
    this.#remaining = fault?.times ?? 0;
  }

  /** Takes the fault meant for a request of this method, if there is one. */
  take(method: string): Fault | undefined {
    const fault = this.#fault;
    if (fault === null || this.#remaining === 0) return undefined;
    if (fault.method !== undefined && fault.method !== method) return undefined;
    this.#remaining -= 1;
    return fault;
  }
}

/**
 * Answers as the fault says.
 *
 * @param ownBody the API's own error body, for a fault that brings none
 */
export function showFault(response: Response, fault: NextFault, ownBody: string): void {
  if (fault.hangUp) {
    response.req.socket.destroy();
    return;
  }
  response
    .status(fault.status)
    .type(fault.contentType)
    .send((fault.body ?? ownBody) + " ".repeat(fault.fillerBytes));
}
