import { redirect, useActionData } from "react-router";
import { z } from "zod";
import { ACTION_NAMES, type Action } from "../../../server/oidc/actions.ts";
import { withPendingSignIn } from "../../../server/session/payload.ts";
import { Page } from "../../components/page.tsx";
import { citizenForm, page } from "../../handlers.server.ts";
import { useTexts } from "../../texts/use-texts.ts";
import { texts } from "./texts.ts";

const formSchema = z.object({
  action: z.enum(ACTION_NAMES),
  method: z.literal("line").optional(),
  // Only the identity provider knows whose it is; here it must not be able to become another action.
  factor: z
    .string()
    .regex(/^[\w-]{1,64}$/)
    .optional(),
});

/** The page that an action is asked for on, and comes back to. */
const PAGES: Record<Action, string> = {
  withdraw: "/settings/withdrawal",
  "link-line": "/settings/line",
  "unlink-line": "/settings/line",
  "set-password": "/settings/line",
  "change-password": "/settings/security",
  "change-address": "/settings/security",
  "add-passkey": "/settings/security",
  "add-app": "/settings/security",
  "make-recovery-codes": "/settings/security",
  "remove-factor": "/settings/security",
  "confirm-by-card": "/settings/security",
};

/**
 * Begins a sign-in in which the identity provider does one thing for the citizen.
 *
 * It is not answered by a redirect: Chromium holds the redirects of a form to the page's `form-action`
 * (Content-Security-Policy Level 3 §6.4.2.1), and the provider sends the browser on to LINE, whose
 * address is the provider's affair. A page that leads on is no longer the form's navigation.
 */
export const action = citizenForm(async (args) => {
  const { services, requestSession, language, languageChosen, form } = args;
  const sent = formSchema.safeParse(Object.fromEntries(form));
  if (!sent.success) throw redirect("/settings", 303);
  const { action: asked, method } = sent.data;
  const factor = asked === "remove-factor" ? sent.data.factor : undefined;
  const returnTo = PAGES[asked];
  if (asked === "remove-factor" && factor === undefined) throw redirect(returnTo, 303);
  const wish = { action: asked, method, factor, returnTo, language, languageChosen };
  const begun = await services.relyingParty.begin(wish);
  await requestSession.change((payload) => withPendingSignIn(payload, begun.pending));
  return { next: begun.url.href };
});

/** Opened as an address, this begins nothing. */
export const loader = page(async ({ submitted }) => {
  if (!submitted) throw redirect("/settings");
  return null;
});

export default function StartAction() {
  const t = useTexts(texts);
  const begun = useActionData<typeof action>();
  if (!begun) return null;
  return (
    <Page heading={t.heading} lead={t.lead}>
      <meta httpEquiv="refresh" content={`0;url=${begun.next}`} />
      <p className="actions">
        <a className="button" href={begun.next}>
          {t.next}
        </a>
      </p>
    </Page>
  );
}
