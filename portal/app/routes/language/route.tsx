import { redirect } from "react-router";
import { UnavailableError } from "../../../server/errors.ts";
import { CSRF_FIELD, isCsrfToken } from "../../../server/http/csrf-token.ts";
import { languageCookie } from "../../../server/http/language.ts";
import { samePage } from "../../../server/http/return-path.ts";
import { page, problem } from "../../handlers.server.ts";
import { isLanguage } from "../../texts/define.ts";

/**
 * Keeps the language that somebody chose, signed in or not, and shows the page they chose it on again.
 * The error pages carry the choice as well, so it must work while the session store is away.
 */
export const action = page(async ({ request, requestSession }) => {
  const form = await request.formData();
  const session = await requestSession.current().catch((error: unknown) => {
    if (!(error instanceof UnavailableError)) throw error;
  });
  if (session && !isCsrfToken(session.payload.csrfSecret, form.get(CSRF_FIELD))) {
    throw problem({ kind: "stale-form" }, 403);
  }
  const [language, wished] = [form.get("language"), form.get("return")];
  const headers = isLanguage(language) ? { "Set-Cookie": languageCookie(language) } : undefined;
  return redirect(samePage(typeof wished === "string" ? wished : null), {
    status: 303,
    ...(headers && { headers }),
  });
});

/** Opened as an address, this changes nothing. */
export const loader = page(async () => redirect("/"));

/** Makes this a page rather than a resource, so that the error page is rendered for it. */
export default function Language() {
  return null;
}
