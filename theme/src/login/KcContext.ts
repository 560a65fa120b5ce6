import type { Attribute, ExtendKcContext } from "keycloakify/login/KcContext";
import type { PasskeyRequest } from "./passkeys/browser-passkey.ts";

/** Why a citizen proves an address; the provider's `email-address.ftl` and `one-time-code.ftl`. */
type AddressPurpose = "register" | "link-line" | "change-address" | "reset-password" | "recover";
/** Why a citizen types a one-time code. */
type CodePurpose = "sign-in" | AddressPurpose;

interface PasswordPolicies {
  length?: number;
  maxLength?: number;
  notEmail?: boolean;
}

/** Sign-in at others, as Keycloak lists it on the page of the address. */
interface Providers {
  displayInfo: boolean;
  providers?: { alias: string; providerId: string; displayName: string; loginUrl: string }[];
}

/** The realm's user profile as templates have it; keycloakify's type names it otherwise. */
interface Profile {
  attributes: Attribute[];
}

/** A purpose of the city pack, in the language of the page; the provider's `consents.ftl`. */
interface PurposeToAsk {
  code: string;
  /** YYYY-MM-DD */
  version: string;
  required: boolean;
  name: string;
  summary: string;
  /** The whole text on the portal; empty where the summary is all there is. */
  documentUrl: string;
  /** Whether its box is ticked to begin with. */
  given: boolean;
}

/** What a My Number card says, or the profile; empty where it says nothing. */
interface CardFacts {
  lastName: string;
  firstName: string;
  /** In the words of the page's language. */
  birthdate: string;
  /** `female`, `male`; in the profile `other` and `unspecified`, too. */
  gender: string;
  town: string;
  rest: string;
}

/** A way to take the second step; the provider's `select-authenticator.ftl`. */
type Way = "passkey" | "app" | "email" | "recovery-code";

type KcContextExtension = {
  properties?: Record<string, string | undefined>;
  /** Whether the second step can be taken in another way than by this page. */
  otherWays?: boolean;
  /** Whether only the counter helps who has lost the factor that is asked for. */
  helpAtCounter?: boolean;
};

/** A page of the second step. */
type SecondStep = {
  /** Whether the citizen is asked here, and was not before, if the device is theirs. */
  asksForTrust?: boolean;
};

// keycloakify makes a FreeMarker page for each name here that Keycloak does not have itself.
type KcContextExtensionPerPage = {
  // For the counter no code is sent: the address only says whose account it is.
  "email-address.ftl": { purpose: AddressPurpose | "counter"; emailAddress?: string };
  "one-time-code.ftl": SecondStep & {
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
  "counter-code.ftl": {
    /** What was typed on the page before. */
    emailAddress: string;
    /** Characters, without the hyphens between the groups. */
    codeLength: number;
    /** How long a code lives from when it was given. */
    expiresInMinutes: number;
  };
  "reset-done.ftl": {
    /** After a code of the counter, where every other way in was removed. */
    recovered: boolean;
    signInUrl: string;
  };
  "address-change-undo.ftl": {
    /** `over`: the link works no more; `taken`: somebody else has the old address now. */
    state: "ask" | "over" | "taken" | "done";
    /** Goes back with the form, to `undoUrl`: not in an address. */
    token: string;
    undoUrl: string;
    /** Empty where it is not known. */
    portalUrl: string;
  };
  "consents.ftl": {
    purposes: PurposeToAsk[];
    /** Whether the citizen has never decided anything. */
    firstTime: boolean;
  };
  "withdraw-account.ftl": {
    /** Empty for an account without an address. */
    email: string;
    lineLinked: boolean;
    /** Whether this very sign-in was with LINE, so that it can be told to let go. */
    lineFresh: boolean;
  };
  "security-alarm.ftl": {
    /** Whether the citizen has pressed the button. */
    raised: boolean;
    /** Where a new password is set; empty before. */
    resetUrl: string;
  };
  "card-step-up.ftl": { email: string; cardLinked: boolean };
  "card-link.ftl": { email: string; cardName: string };
  "card-details.ftl": {
    card: CardFacts;
    /** What the profile says where it says something else; else empty. */
    current: CardFacts;
    /** The name on the card, where it has to be split; else empty. */
    wholeName: string;
    /** What was entered for it. */
    familyName: string;
    givenName: string;
  };
  "unlink-line.ftl": { email: string; lineFresh: boolean; passwordSet: boolean };
  "register.ftl": {
    passwordPolicies?: PasswordPolicies;
    /** The address that the citizen has proven before; the server takes no other. */
    provenEmailAddress?: string;
    profile: Profile;
  };
  "select-authenticator.ftl": {
    ways: Way[];
    /** Whether a member of staff chooses what to set up. */
    forStaff?: boolean;
  };
  "delete-credential.ftl": {
    credentialType: "password" | "webauthn-passwordless" | "otp" | "recovery-authn-codes";
    /** What the citizen called it; empty where it has no name. */
    credentialName: string;
  };
  "webauthn-authenticate.ftl": SecondStep & { passkey: PasskeyRequest };
  "login-otp.ftl": SecondStep;
  "login-recovery-authn-code-input.ftl": SecondStep & { fewCodesLeft?: boolean };
  "login.ftl": { passkey?: PasskeyRequest };
  "login-password.ftl": {
    passkey?: PasskeyRequest;
    /** Whether somebody signed in must sign in anew, so that the account is known. */
    signedInBefore?: boolean;
    /** LINE, where it is linked to the account. */
    social?: Providers;
  };
  "login-update-password.ftl": {
    passwordPolicies?: PasswordPolicies;
    /** After a reset every session ends; there is nothing to choose. */
    resetting?: boolean;
  };
  "registration-choice.ftl": {
    /** The address that was proven before. */
    emailAddress: string;
  };
  "webauthn-register.ftl": {
    /** Whether the passkey is the first of an account that is being registered. */
    registering?: boolean;
  };
  "line-retry.ftl": {
    /** The way to LINE without auto login; empty where this browser knows of no sign-in. */
    retryUrl: string;
    /** Back to the form of this sign-in; empty likewise. */
    otherWayUrl: string;
  };
  "link-line.ftl": { email: string };
  "login-update-profile.ftl": { profile: Profile };
  "idp-review-user-profile.ftl": { profile: Profile };
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
