import { data, redirect, useLoaderData } from "react-router";
import { Page } from "../../components/page.tsx";
import { page } from "../../handlers.server.ts";
import { leaveNotice } from "../../notice.server.ts";
import { accountLanguageCookie } from "../../../server/http/language.ts";
import { HOME } from "../../../server/http/return-path.ts";
import { actionStatus, type ActionStatus } from "../../../server/oidc/actions.ts";
import { SignInRefusedError, type RefusalReason } from "../../../server/oidc/refusal.ts";
import { newSessionPayload } from "../../../server/session/payload.ts";
import { useTexts } from "../../texts/use-texts.ts";
import { ACTION_NOTICES } from "./action-notice.ts";
import { texts } from "./texts.ts";

const STATUS: Record<RefusalReason, number> = {
  cancelled: 200,
  "timed-out": 200,
  assurance: 403,
  invalid: 400,
};

/** What became of an action whose sign-in was refused and left everything as it was. */
const STATUS_OF_ACTION: Partial<Record<RefusalReason, ActionStatus>> = {
  cancelled: "cancelled",
  assurance: "error",
};

/** The provider's answer to a sign-in. The session goes on under a new id, with nothing from before. */
export const loader = page(async ({ url, services, requestSession }) => {
  const session = await requestSession.current();
  const state = url.searchParams.get("state");
  const pending = session?.payload.pendingSignIns.find((one) => one.state === state);
  if (!pending) {
    // The Back button or a second click on an answer already used: the sign-in has long succeeded.
    if (session?.payload.citizen) return redirect(HOME);
    return refuse("timed-out");
  }
  const callback = new URL(url.pathname + url.search, services.publicUrl);
  try {
    const { citizen, language } = await services.relyingParty.complete(callback, pending);
    const { action, returnTo } = pending;
    const notice =
      action && ACTION_NOTICES[action][actionStatus(action, callback, citizen.assurance)];
    await requestSession.replace({ ...newSessionPayload(), citizen, notice });
    // The account's language, or the one just chosen on the sign-in pages, is the portal's from here on.
    return redirect(
      returnTo,
      language && { headers: { "Set-Cookie": accountLanguageCookie(language) } },
    );
  } catch (error) {
    if (!(error instanceof SignInRefusedError)) throw error;
    services.logger.warn({ err: error.cause, reason: error.reason }, "a sign-in was refused");
    // Who turned back from a sign-in for an action, or came to no higher level, is signed in as before.
    const status = STATUS_OF_ACTION[error.reason];
    if (pending.action && status && session?.payload.citizen) {
      await leaveNotice(services.sessions, session, ACTION_NOTICES[pending.action][status]);
      return redirect(pending.returnTo);
    }
    return refuse(error.reason);
  }
});

const refuse = (reason: RefusalReason) => data({ reason }, { status: STATUS[reason] });

export default function Callback() {
  const t = useTexts(texts);
  const text = t[useLoaderData<{ reason: RefusalReason }>().reason];
  return (
    <Page heading={text.heading}>
      {text.paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <p className="actions">
        <a className="button" href="/auth/login?again=1">
          {t.retry}
        </a>
        <a className="button button--secondary" href="/">
          {t.toStart}
        </a>
      </p>
    </Page>
  );
}
