import { redirect, redirectDocument } from "react-router";
import { UnavailableError } from "../../../server/errors.ts";
import { CSRF_FIELD, isCsrfToken } from "../../../server/http/csrf-token.ts";
import { page, problem } from "../../handlers.server.ts";

/**
 * Ends the portal's session first, then the provider's (OpenID Connect RP-Initiated Logout 1.0 §2).
 * With the provider away the citizen is signed out here all the same, and told what that leaves.
 */
export const action = page(async ({ request, language, services, requestSession }) => {
  const session = await requestSession.current();
  const citizen = session?.payload.citizen;
  if (!session || !citizen) return redirectDocument("/auth/signed-out");

  const form = await request.formData();
  if (!isCsrfToken(session.payload.csrfSecret, form.get(CSRF_FIELD))) {
    throw problem({ kind: "stale-form" }, 403);
  }
  await requestSession.end();
  try {
    const url = await services.relyingParty.logoutUrl(citizen.idToken, language);
    return redirectDocument(url.href, 303);
  } catch (error) {
    if (!(error instanceof UnavailableError)) throw error;
    services.logger.warn({ err: error.cause }, "signed out of the portal only");
    return redirectDocument("/auth/signed-out?only=portal", 303);
  }
});

/** Opened as an address, this changes nothing. */
export const loader = page(async () => redirect("/"));

/** Makes this a page rather than a resource, so that the error page is rendered for it. */
export default function Logout() {
  return null;
}
