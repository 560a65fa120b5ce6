import { redirect } from "react-router";
import { page } from "../../handlers.server.ts";
import { HOME } from "../../../server/http/return-path.ts";
import { withPendingSignIn } from "../../../server/session/payload.ts";

/** Goes straight to the form for a new account. */
export const loader = page(async ({ language, languageChosen, services, requestSession }) => {
  const session = await requestSession.current();
  if (session?.payload.citizen) return redirect(HOME);

  const begun = await services.relyingParty.begin({
    returnTo: HOME,
    language,
    languageChosen,
    method: "register",
  });
  await requestSession.change((payload) => withPendingSignIn(payload, begun.pending));
  return redirect(begun.url.href);
});

/** Makes this a page rather than a resource, so that the error page is rendered for it. */
export default function Register() {
  return null;
}
