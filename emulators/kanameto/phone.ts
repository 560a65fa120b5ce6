import { Router, urlencoded } from "express";
import { z } from "zod";
import type { DeliveryStore } from "../delivery-tool/store.ts";
import { ownPagesOnly } from "../shared/local-only.ts";
import { phonePage } from "./phone-view.ts";
import type { KanametoRow } from "./tool.ts";
import { codeFrom, type TypedCodes } from "./typed-codes.ts";

const form = z.object({ code: z.string().max(100) });

/** What a citizen sees of KANAMETO on LINE, as far as it asks for the authentication code. */
export function phoneRouter(store: DeliveryStore<KanametoRow>, typed: TypedCodes): Router {
  const router = Router();
  router.get("/", (_request, response) => {
    response.send(phonePage({ kind: "asked" }));
  });
  router.post(
    "/",
    ownPagesOnly,
    urlencoded({ extended: false, limit: "2kb" }),
    (request, response) => {
      const given = form.safeParse(request.body).data?.code ?? "";
      const code = codeFrom(given);
      if (store.having({ auth_code: code }).length === 0) {
        response.status(422).send(phonePage({ kind: "unknown", given }));
        return;
      }
      typed.add(code);
      response.send(phonePage({ kind: "known" }));
    },
  );
  return router;
}
