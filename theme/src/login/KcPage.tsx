import type { City } from "../city.ts";
import type { KcContext } from "./KcContext.ts";
import type { AnyPage } from "./pages.ts";
import type { Language } from "./texts/define.ts";
import { ReaderProvider } from "./texts/reader.tsx";
import AddressChangeUndo from "./pages/address-change-undo/page.tsx";
import CardDetails from "./pages/card-details/page.tsx";
import CardLink from "./pages/card-link/page.tsx";
import CardStepUp from "./pages/card-step-up/page.tsx";
import Consents from "./pages/consents/page.tsx";
import CounterCode from "./pages/counter-code/page.tsx";
import EmailAddress from "./pages/email-address/page.tsx";
import ErrorPage from "./pages/error/page.tsx";
import Info from "./pages/info/page.tsx";
import Login from "./pages/login/page.tsx";
import LoginConfigTotp from "./pages/login-config-totp/page.tsx";
import LoginOtp from "./pages/login-otp/page.tsx";
import LoginPageExpired from "./pages/login-page-expired/page.tsx";
import LoginPassword from "./pages/login-password/page.tsx";
import LoginUpdatePassword from "./pages/login-update-password/page.tsx";
import LoginVerifyEmail from "./pages/login-verify-email/page.tsx";
import LineRetry from "./pages/line-retry/page.tsx";
import LinkLine from "./pages/link-line/page.tsx";
import LogoutConfirm from "./pages/logout-confirm/page.tsx";
import OneTimeCode from "./pages/one-time-code/page.tsx";
import RegistrationChoice from "./pages/registration-choice/page.tsx";
import Register from "./pages/register/page.tsx";
import ResetDone from "./pages/reset-done/page.tsx";
import SelectAuthenticator from "./pages/select-authenticator/page.tsx";
import UnlinkLine from "./pages/unlink-line/page.tsx";
import UpdateProfile from "./pages/update-profile/page.tsx";
import WebauthnRegister from "./pages/webauthn-register/page.tsx";
import WithdrawAccount from "./pages/withdraw-account/page.tsx";

interface KcPageProps {
  Page: AnyPage;
  kcContext: KcContext;
  city: City;
  language: Language;
}

/** A page of ours for its reader. keycloakify expects this name and this default export. */
export default function KcPage({ Page, kcContext, city, language }: KcPageProps) {
const OWN_PAGES: OwnPages = {
  "address-change-undo.ftl": AddressChangeUndo,
  "card-details.ftl": CardDetails,
  "card-link.ftl": CardLink,
  "card-step-up.ftl": CardStepUp,
  "consents.ftl": Consents,
  "counter-code.ftl": CounterCode,
  "email-address.ftl": EmailAddress,
  "error.ftl": ErrorPage,
  "idp-review-user-profile.ftl": UpdateProfile,
  "info.ftl": Info,
  "line-retry.ftl": LineRetry,
  "link-line.ftl": LinkLine,
  "login-config-totp.ftl": LoginConfigTotp,
  "login-otp.ftl": LoginOtp,
  "login-page-expired.ftl": LoginPageExpired,
  "login-password.ftl": LoginPassword,
  "login-update-password.ftl": LoginUpdatePassword,
  "login-update-profile.ftl": UpdateProfile,
  "login-verify-email.ftl": LoginVerifyEmail,
  "login.ftl": Login,
  "logout-confirm.ftl": LogoutConfirm,
  "one-time-code.ftl": OneTimeCode,
  "register.ftl": Register,
  "reset-done.ftl": ResetDone,
  "registration-choice.ftl": RegistrationChoice,
  "select-authenticator.ftl": SelectAuthenticator,
  "unlink-line.ftl": UnlinkLine,
  "webauthn-register.ftl": WebauthnRegister,
  "withdraw-account.ftl": WithdrawAccount,
};

const FallbackPage = lazy(() => import("./pages/fallback/page.tsx"));

/** Shows the page that Keycloak asks for. keycloakify expects this name and this default export. */
export default function KcPage({ kcContext, city }: { kcContext: KcContext; city: City }) {
  const language = languageOf(kcContext);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  // The table's type pairs each page with its own context; the index alone cannot say so.
  const Page = OWN_PAGES[kcContext.pageId] as ComponentType<{ kcContext: KcContext }> | undefined;
  return (
    <ReaderProvider city={city} language={language}>
      <Page kcContext={kcContext} />
    </ReaderProvider>
  );
}
