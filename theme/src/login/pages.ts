import type { ComponentType } from "react";
import type { KcContext, PageContext } from "./KcContext.ts";

/** What the file of a page exports. */
interface PageModule<PageId extends KcContext["pageId"]> {
  default: ComponentType<{ kcContext: PageContext<PageId> }>;
}

type Pages = { [PageId in KcContext["pageId"]]?: () => Promise<PageModule<PageId>> };

/** Our pages, by the template that Keycloak asks for. Each is loaded by the browsers that show it. */
export const PAGES: Pages = {
  "address-change-undo.ftl": () => import("./pages/address-change-undo/page.tsx"),
  "card-details.ftl": () => import("./pages/card-details/page.tsx"),
  "card-link.ftl": () => import("./pages/card-link/page.tsx"),
  "card-step-up.ftl": () => import("./pages/card-step-up/page.tsx"),
  "consents.ftl": () => import("./pages/consents/page.tsx"),
  "counter-code.ftl": () => import("./pages/counter-code/page.tsx"),
  "delete-credential.ftl": () => import("./pages/delete-credential/page.tsx"),
  "email-address.ftl": () => import("./pages/email-address/page.tsx"),
  "error.ftl": () => import("./pages/error/page.tsx"),
  "idp-review-user-profile.ftl": () => import("./pages/update-profile/page.tsx"),
  "info.ftl": () => import("./pages/info/page.tsx"),
  "line-retry.ftl": () => import("./pages/line-retry/page.tsx"),
  "link-line.ftl": () => import("./pages/link-line/page.tsx"),
  "login-config-totp.ftl": () => import("./pages/login-config-totp/page.tsx"),
  "login-otp.ftl": () => import("./pages/login-otp/page.tsx"),
  "login-page-expired.ftl": () => import("./pages/login-page-expired/page.tsx"),
  "login-password.ftl": () => import("./pages/login-password/page.tsx"),
  "login-recovery-authn-code-config.ftl": () =>
    import("./pages/login-recovery-authn-code-config/page.tsx"),
  "login-recovery-authn-code-input.ftl": () =>
    import("./pages/login-recovery-authn-code-input/page.tsx"),
  "login-update-password.ftl": () => import("./pages/login-update-password/page.tsx"),
  "login-update-profile.ftl": () => import("./pages/update-profile/page.tsx"),
  "login-verify-email.ftl": () => import("./pages/login-verify-email/page.tsx"),
  "login.ftl": () => import("./pages/login/page.tsx"),
  "logout-confirm.ftl": () => import("./pages/logout-confirm/page.tsx"),
  "one-time-code.ftl": () => import("./pages/one-time-code/page.tsx"),
  "register.ftl": () => import("./pages/register/page.tsx"),
  "registration-choice.ftl": () => import("./pages/registration-choice/page.tsx"),
  "reset-done.ftl": () => import("./pages/reset-done/page.tsx"),
  "security-alarm.ftl": () => import("./pages/security-alarm/page.tsx"),
  "select-authenticator.ftl": () => import("./pages/select-authenticator/page.tsx"),
  "unlink-line.ftl": () => import("./pages/unlink-line/page.tsx"),
  "webauthn-authenticate.ftl": () => import("./pages/webauthn-authenticate/page.tsx"),
  "webauthn-register.ftl": () => import("./pages/webauthn-register/page.tsx"),
  "withdraw-account.ftl": () => import("./pages/withdraw-account/page.tsx"),
};

/** The page of a context. */
export type AnyPage = ComponentType<{ kcContext: KcContext }>;

/** Loads one of our pages; nothing where the page is none of ours. */
export async function loadPage(pageId: KcContext["pageId"]): Promise<AnyPage | undefined> {
  // The table's type pairs each page with its own context; the index alone cannot say so.
  const page = await PAGES[pageId]?.();
  return page?.default as AnyPage | undefined;
}
