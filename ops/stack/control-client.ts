import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";

import { controlPath } from "./control-server.ts";
import { layoutOf, type Layout } from "./layout.ts";
import { OperatorError } from "./operator-error.ts";
import { baseOf } from "./ports.ts";

const accessSchema = z.object({ url: z.url(), token: z.string() });
const answerSchema = z.object({
  services: z
    .array(
      z.object({
        name: z.string(),
        title: z.string(),
        state: z.string(),
        pid: z.number().nullable(),
      }),
    )
    .default([]),
  error: z.string().optional(),
});

export type Answer = z.infer<typeof answerSchema>;

/**
 * The layout of the local stack that runs in this checkout, on whatever ports it was started.
 *
 * @throws OperatorError when none is running
 */
export function runningLayout(): Layout {
  const { url } = readAccess(layoutOf("start"));
  return layoutOf("start", {
    MACHI_PORT_BASE: String(baseOf("control", Number(new URL(url).port))),
  });
}

/**
 * Gives the running supervisor of this checkout an order.
 *
 * @param order e.g. "GET /services", "POST /services/worker/stop"
 * @throws OperatorError when none is running, or it refuses
 */
export async function order(layout: Layout, order: string): Promise<Answer> {
  const { url, token } = readAccess(layout);
  const [method = "GET", resource = "/"] = order.split(" ");
  const response = await fetch(url + resource, {
    method,
    headers: { authorization: `Bearer ${token}` },
  }).catch(() => {
    throw notRunning();
  });
  const answer = answerSchema.parse(await response.json());
  if (!response.ok) throw new OperatorError(answer.error ?? `HTTP ${response.status}`);
  return answer;
}

function readAccess(layout: Layout): z.infer<typeof accessSchema> {
  const path = controlPath(layout);
  if (!existsSync(path)) throw notRunning();
  return accessSchema.parse(JSON.parse(readFileSync(path, "utf8")));
}

const notRunning = () =>
  new OperatorError("Machi-ID is not running in this checkout: start it with `npm start`.");
