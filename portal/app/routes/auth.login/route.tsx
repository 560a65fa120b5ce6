import { redirect } from "react-router";
import { page } from "../../handlers.server.ts";
import { returnPath } from "../../../server/http/return-path.ts";
import { withPendingSignIn } from "../../../server/session/payload.ts";

/**
 * `?method=line` goes straight to LINE, `?return=` is where to go afterwards, `?again` asks for
 * credentials although there is a session.
 */
export const loader = page(async ({ url, language, languageChosen, services, requestSession }) => {
  const returnTo = returnPath(url.searchParams.get("return"));
  const again = url.searchParams.has("again");
  const session = await requestSession.current();
  if (session?.payload.citizen && !again) return redirect(returnTo);

  const method = url.searchParams.get("method") === "line" ? "line" : undefined;
  const begun = await services.relyingParty.begin({
    returnTo,
    language,
    languageChosen,
    method,
    again,
  });
  await requestSession.change((payload) => withPendingSignIn(payload, begun.pending));
  return redirect(begun.url.href);
});

/** Makes this a page rather than a resource, so that the error page is rendered for it. */
export default function Login() {
  return null;
}
