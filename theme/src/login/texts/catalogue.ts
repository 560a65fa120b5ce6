import { texts as addressChangeUndo } from "../pages/address-change-undo/texts.ts";
import { texts as cardDetails } from "../pages/card-details/texts.ts";
import { texts as cardLink } from "../pages/card-link/texts.ts";
import { texts as cardStepUp } from "../pages/card-step-up/texts.ts";
import { texts as consents } from "../pages/consents/texts.ts";
import { texts as counterCode } from "../pages/counter-code/texts.ts";
import { texts as deleteCredential } from "../pages/delete-credential/texts.ts";
import { texts as emailAddress } from "../pages/email-address/texts.ts";
import { texts as error } from "../pages/error/texts.ts";
import { texts as info } from "../pages/info/texts.ts";
import { texts as lineRetry } from "../pages/line-retry/texts.ts";
import { texts as linkLine } from "../pages/link-line/texts.ts";
import { texts as login } from "../pages/login/texts.ts";
import { texts as loginConfigTotp } from "../pages/login-config-totp/texts.ts";
import { texts as loginOtp } from "../pages/login-otp/texts.ts";
import { texts as loginPageExpired } from "../pages/login-page-expired/texts.ts";
import { texts as loginPassword } from "../pages/login-password/texts.ts";
import { texts as loginRecoveryCodeConfig } from "../pages/login-recovery-authn-code-config/texts.ts";
import { texts as loginRecoveryCodeInput } from "../pages/login-recovery-authn-code-input/texts.ts";
import { texts as loginUpdatePassword } from "../pages/login-update-password/texts.ts";
import { texts as loginVerifyEmail } from "../pages/login-verify-email/texts.ts";
import { texts as logoutConfirm } from "../pages/logout-confirm/texts.ts";
import { texts as oneTimeCode } from "../pages/one-time-code/texts.ts";
import { texts as register } from "../pages/register/texts.ts";
import { texts as resetDone } from "../pages/reset-done/texts.ts";
import { texts as registrationChoice } from "../pages/registration-choice/texts.ts";
import { texts as securityAlarm } from "../pages/security-alarm/texts.ts";
import { texts as selectAuthenticator } from "../pages/select-authenticator/texts.ts";
import { texts as unlinkLine } from "../pages/unlink-line/texts.ts";
import { texts as updateProfile } from "../pages/update-profile/texts.ts";
import { texts as webauthnAuthenticate } from "../pages/webauthn-authenticate/texts.ts";
import { texts as webauthnRegister } from "../pages/webauthn-register/texts.ts";
import { texts as withdrawAccount } from "../pages/withdraw-account/texts.ts";
import { texts as passkeys } from "../passkeys/texts.ts";
import { texts as fields } from "../fields/texts.ts";
import { texts as trustDevice } from "../fields/trust-device.texts.ts";
import { texts as layout } from "../layout/texts.ts";

/** The texts of our own pages, by the name of Keycloak's page without its ending. */
export const pageTexts = {
  "address-change-undo": addressChangeUndo,
  "card-details": cardDetails,
  "card-link": cardLink,
  "card-step-up": cardStepUp,
  consents,
  "counter-code": counterCode,
  "delete-credential": deleteCredential,
  "email-address": emailAddress,
  error,
  "idp-review-user-profile": updateProfile,
  info,
  "line-retry": lineRetry,
  "link-line": linkLine,
  login,
  "login-config-totp": loginConfigTotp,
  "login-otp": loginOtp,
  "login-page-expired": loginPageExpired,
  "login-password": loginPassword,
  "login-recovery-authn-code-config": loginRecoveryCodeConfig,
  "login-recovery-authn-code-input": loginRecoveryCodeInput,
  "login-update-password": loginUpdatePassword,
  "login-update-profile": updateProfile,
  "login-verify-email": loginVerifyEmail,
  "logout-confirm": logoutConfirm,
  "one-time-code": oneTimeCode,
  register,
  "reset-done": resetDone,
  "registration-choice": registrationChoice,
  "security-alarm": securityAlarm,
  "select-authenticator": selectAuthenticator,
  "unlink-line": unlinkLine,
  "webauthn-authenticate": webauthnAuthenticate,
  "webauthn-register": webauthnRegister,
  "withdraw-account": withdrawAccount,
};

/** The texts that several pages share. */
export const sharedTexts = { fields, layout, passkeys, "trust-device": trustDevice };
