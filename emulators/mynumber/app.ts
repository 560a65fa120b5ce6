import { Router, urlencoded } from "express";
import type { Request, Response } from "express";
import type { InteractionResults, Provider } from "oidc-provider";
import { ownPagesOnly } from "../shared/local-only.ts";
import type { MyNumberFaults } from "./faults.ts";
import { newHolderSchema, type CardHolders } from "./holders.ts";
import { cardPage } from "./views.ts";

/** The app on the citizen's phone: whose card is read, and whether it may be used. */
export function appRouter(
  provider: Provider,
  holders: CardHolders,
  faults: () => MyNumberFaults,
): Router {
  const router = Router();
  router.use(ownPagesOnly, urlencoded({ extended: false, limit: "10kb" }));
  const show = async (request: Request, response: Response, problem?: string) => {
    const { params } = await provider.interactionDetails(request, response);
    const scopes = String(params["scope"]).split(" ");
    response.status(problem === undefined ? 200 : 422);
    response.send(cardPage({ path: request.originalUrl, scopes, holders: holders.all, problem }));
  };

  router.get("/:uid", async (request, response) => {
    const { app } = faults();
    if (app === "works") return show(request, response);
    await finish(provider, request, response, { error: app });
  });

  router.post("/:uid", async (request, response) => {
    const body = request.body as Record<string, string | undefined>;
    if (body["action"] === "cancel") {
      return finish(provider, request, response, { error: "access_denied" });
    }
    const entered = newHolderSchema.safeParse(body);
    const holder =
      body["holder"] !== undefined
        ? holders.find(body["holder"])
        : entered.success
          ? holders.add(entered.data)
          : undefined;
    if (holder === undefined) {
      return show(request, response, "氏名・住所・生年月日・性別を入力してください。");
    }
    await finish(
      provider,
      request,
      response,
      await allowed(provider, request, response, holder.id),
    );
  });
  return router;
}

/** The holder signs in, and lets the client know all that it asked for. */
async function allowed(
  provider: Provider,
  request: Request,
  response: Response,
  accountId: string,
): Promise<InteractionResults> {
  const { params } = await provider.interactionDetails(request, response);
  const grant = new provider.Grant({ accountId, clientId: String(params["client_id"]) });
  grant.addOIDCScope(String(params["scope"]));
  return {
    login: { accountId, remember: false, acr: "aal3", amr: ["hwk", "pin"] },
    consent: { grantId: await grant.save() },
  };
}

const finish = (
  provider: Provider,
  request: Request,
  response: Response,
  result: InteractionResults,
) => provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
