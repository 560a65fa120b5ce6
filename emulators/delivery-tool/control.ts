import { Router } from "express";
import { ownPagesOnly } from "../shared/local-only.ts";
import type { DeliveryToolFaultPanel } from "./faults.ts";
import { PER_MINUTE, type RequestLimits } from "./limits.ts";
import type { DeliveryStore } from "./store.ts";
import type { SubscriberRow } from "./tool.ts";

/** Beside the faults: `GET /_control/usage`, and `POST /_control/reset` for an empty tool. */
export function controlExtras(
  store: DeliveryStore<SubscriberRow>,
  limits: RequestLimits,
  faults: DeliveryToolFaultPanel,
): Router {
  const router = Router();
  router.get("/usage", (_request, response) => {
    response.json({ requests: limits.used, limit: PER_MINUTE });
  });
  router.post("/reset", ownPagesOnly, async (_request, response) => {
    await faults.reset();
    limits.reset();
    store.reset();
    response.json({ subscribers: 0 });
  });
  return router;
}
