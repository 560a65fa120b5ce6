import type { ActionFunctionArgs } from "react-router";
import { servicesContext } from "../../context.server.ts";
import { LogoutTokenError } from "../../../server/oidc/logout-token.ts";

/**
 * The provider says that a session has ended elsewhere (OpenID Connect Back-Channel Logout 1.0 §2.5–2.8).
 * 200 when done, 400 with the reason when the token is not to be trusted or the logout failed (§2.8).
 */
export async function action({ request, context }: ActionFunctionArgs): Promise<Response> {
  const { relyingParty, sessions, logger } = context.get(servicesContext);
  try {
    const token = (await request.formData()).get("logout_token");
    if (typeof token !== "string") throw new LogoutTokenError("no logout_token");
    const outcome = await sessions.destroyByLogout(await relyingParty.readLogoutToken(token));
    if (outcome === "replayed") throw new LogoutTokenError("used before");
    return new Response(null, { status: 200 });
  } catch (error) {
    const invalid = error instanceof LogoutTokenError || error instanceof TypeError;
    logger.warn({ err: error }, "a back-channel logout failed");
    const body = {
      error: invalid ? "invalid_request" : "logout_failed",
      error_description: error instanceof LogoutTokenError ? error.message : "see the portal's log",
    };
    return Response.json(body, { status: 400 });
  }
}

/** Only POST is for this address (RFC 9110 §15.5.6). */
export const loader = () => new Response(null, { status: 405, headers: { Allow: "POST" } });
