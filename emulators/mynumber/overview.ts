import { Router } from "express";
import type { RegisteredClients } from "./clients.ts";
import type { CardHolders } from "./holders.ts";
import { overviewPage } from "./views.ts";

/** The page at `/`. */
export function overviewRouter(holders: CardHolders, clients: RegisteredClients): Router {
  const router = Router();
  router.get("/", (_request, response) => {
    response.send(overviewPage(holders.all, clients.all));
  });
  return router;
}
