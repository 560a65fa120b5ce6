import type { ExtendKcContext } from "keycloakify/login/KcContext";

/** Why a citizen proves an address; the provider's `email-address.ftl` and `one-time-code.ftl`. */
type AddressPurpose = "register" | "link-line" | "reset-password";
/** Why a citizen types a one-time code. */
type CodePurpose = "sign-in" | AddressPurpose;

interface PasswordPolicies {
  length?: number;
  maxLength?: number;
  notEmail?: boolean;
}

type KcContextExtension = { properties?: Record<string, string | undefined> };

// keycloakify makes a FreeMarker page for each name here that Keycloak does not have itself.
type KcContextExtensionPerPage = {
  "email-address.ftl": { purpose: AddressPurpose; emailAddress?: string };
  "one-time-code.ftl": {
    purpose: CodePurpose;
    maskedEmail: string;
    /** The whole address, where the citizen typed it a moment ago; else empty. */
    emailAddress: string;
    /** Digits. */
    codeLength: number;
    expiresInMinutes: number;
    /** 0 when another code can be sent now. */
    resendWaitSeconds: number;
    canChangeAddress: boolean;
  };
  "register.ftl": {
    passwordPolicies?: PasswordPolicies;
    /** The address that the citizen has proven before; the server takes no other. */
    provenEmailAddress?: string;
  };
  "login-update-password.ftl": { passwordPolicies?: PasswordPolicies };
  "login-verify-email.ftl": { verifyEmail?: string };
  "error.ftl": { traceId?: string };
};

/** What Keycloak tells a page; told apart by `pageId`. */
export type KcContext = ExtendKcContext<KcContextExtension, KcContextExtensionPerPage>;

/** What Keycloak tells one page. */
export type PageContext<PageId extends KcContext["pageId"]> = Extract<
  KcContext,
  { pageId: PageId }
>;
