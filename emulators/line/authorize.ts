import { Router } from "express";
import type { Request, Response } from "express";
import { hasAllowed } from "./allowed.ts";
import { checkAuthorizeRequest } from "./authorize-request.ts";
import type { AuthorizeRequest } from "./authorize-request.ts";
import type { LineContext, Method } from "./context.ts";
import { LoginDialog } from "./login-dialog.ts";
import { redirectBack, sendCode, sendError } from "./redirect.ts";
import { sessionOf } from "./session.ts";
import { refusalPage } from "./views/refusal.ts";

/**
 * `GET /oauth2/v2.1/authorize`: checks the request and either answers at once (refusals,
 * `prompt=none`, auto login) or begins the dialog with the person.
 */
export function authorizeRouter(context: LineContext): Router {
  const router = Router();
  const dialog = new LoginDialog(context);
  router.get("/oauth2/v2.1/authorize", (request, response) => {
    const check = checkAuthorizeRequest(
      context.channel,
      request.query as Record<string, unknown>,
      request.headers["user-agent"],
    );
    if (check.kind === "unusable") {
      response.status(400).send(refusalPage(check.reason));
    } else if (check.kind === "refused") {
      sendError(context, response, check, check.refusal);
    } else if (!answerWithoutDialog(context, request, response, check.request)) {
      dialog.begin(request, response, check.request);
    }
  });
  router.use(dialog.router);
  return router;
}

/** @returns whether the request was answered */
function answerWithoutDialog(
  context: LineContext,
  request: Request,
  response: Response,
  wanted: AuthorizeRequest,
): boolean {
  const { autoLogin } = context.faults();
  const appTakesOver = autoLogin !== "off" && !wanted.autoLoginDisabled;
  if (appTakesOver && autoLogin === "fails") {
    // As documented: a code that is worth nothing and a state that belongs to no session.
    redirectBack(response, wanted.redirectUri, { code: "failed-auto-login", state: "unknown" });
    return true;
  }
  const session = sessionOf(context, request, wanted.maxAgeSeconds);
  const onThePhone = appTakesOver ? context.store.personas[0] : undefined;
  const personaId = session?.personaId ?? onThePhone?.id;
  const method: Method = appTakesOver ? "lineautologin" : "linesso";
  const allowed = personaId !== undefined && hasAllowed(context, personaId, wanted);
  if (allowed && (appTakesOver || wanted.prompt === "none")) {
    const loggedInAt = session?.loggedInAt ?? context.now();
    sendCode(context, response, wanted, { personaId, method, loggedInAt });
    return true;
  }
  if (wanted.prompt !== "none") return false;
  const known = personaId !== undefined;
  const refusal = known
    ? { error: "INTERACTION_REQUIRED" as const, description: "The user has to consent." }
    : { error: "LOGIN_REQUIRED" as const, description: "The user is not logged in." };
  sendError(context, response, wanted, refusal);
  return true;
}
