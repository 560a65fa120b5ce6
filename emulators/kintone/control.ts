import { Router } from "express";
import { ownPagesOnly } from "../shared/local-only.ts";
import type { KintoneFaultPanel } from "./faults.ts";
import type { KintoneStore } from "./store.ts";

/** Beside the faults: `GET /_control/usage`, and `POST /_control/reset` for an empty app. */
export function controlExtras(store: KintoneStore, faults: KintoneFaultPanel): Router {
  const router = Router();
  router.get("/usage", (_request, response) => {
    response.json(store.usage());
  });
  router.post("/reset", ownPagesOnly, async (_request, response) => {
    await faults.reset();
    store.reset();
    response.json({ records: store.count() });
  });
  return router;
}
