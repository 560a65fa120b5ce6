import axe from "axe-core";
import { createGetKcContextMock } from "keycloakify/login/KcContext";
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, vi } from "vitest";
import { readCityPack } from "../../../scripts/city-pack.ts";
import { toCity } from "../../city.ts";
import type { KcContext } from "../KcContext.ts";
import { setServerTexts } from "@machi-id/freemarker-pages/browser";
import KcPage from "../KcPage.tsx";
import { loadPage } from "../pages.ts";
import { SPOKEN, type Language } from "@machi-id/languages";

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const { getKcContextMock } = createGetKcContextMock({
  kcContextExtension: {},
  kcContextExtensionPerPage: {
    "consents.ftl": {
      purposes: [
        {
          code: "terms",
          version: "2026-10-01",
          required: true,
          name: "Terms",
          summary: "What we agree on.",
          documentUrl: "https://portal.example/documents/terms",
          given: false,
        },
        {
          code: "news",
          version: "2026-10-02",
          required: false,
          name: "News",
          summary: "What may interest you.",
          documentUrl: "",
          given: false,
        },
      ],
      firstTime: true,
    },
    "address-change-undo.ftl": {
      state: "ask",
      token: "t",
      undoUrl: "/realms/city/address-change/undo",
      portalUrl: "https://portal.example/",
    },
    "counter-code.ftl": {
      emailAddress: "hanako@example.jp",
      codeLength: 12,
      expiresInMinutes: 30,
    },
    "reset-done.ftl": { recovered: false, signInUrl: "/realms/city/login-actions/restart" },
    "card-details.ftl": {
      card: {
        lastName: "Sakata",
        firstName: "Hanako",
        birthdate: "15 April 1990",
        gender: "female",
        town: "Honcho",
        rest: "2-45",
      },
      current: { lastName: "", firstName: "", birthdate: "", gender: "", town: "", rest: "" },
      wholeName: "",
      familyName: "",
      givenName: "",
    },
    "card-link.ftl": { email: "hanako@example.jp", cardName: "Sakata Hanako" },
    "card-step-up.ftl": { email: "hanako@example.jp", cardLinked: false },
    "email-address.ftl": { purpose: "register", emailAddress: "" },
    "line-retry.ftl": {
      retryUrl: "/realms/city/broker/line/login?tab_id=1",
      otherWayUrl: "/realms/city/login-actions/authenticate?tab_id=1",
    },
    "link-line.ftl": { email: "hanako@example.jp" },
    "one-time-code.ftl": {
      purpose: "sign-in",
      maskedEmail: "h****o@example.jp",
      emailAddress: "",
      codeLength: 6,
      expiresInMinutes: 10,
      resendWaitSeconds: 0,
      canChangeAddress: false,
    },
    "registration-choice.ftl": { emailAddress: "hanako@example.jp" },
    "security-alarm.ftl": { raised: false, resetUrl: "" },
    "select-authenticator.ftl": { ways: ["passkey", "app", "email", "recovery-code"] },
    "delete-credential.ftl": { credentialType: "otp", credentialName: "" },
    "login-otp.ftl": {},
    "login-recovery-authn-code-input.ftl": {},
    "webauthn-authenticate.ftl": {
      passkey: { challenge: "Y2hhbGxlbmdl", rpId: "id.example", credentialIds: ["Y3JlZA"] },
    },
    "unlink-line.ftl": { email: "hanako@example.jp", lineFresh: true, passwordSet: true },
    "withdraw-account.ftl": { email: "hanako@example.jp", lineLinked: false, lineFresh: false },
  },
  overrides: { url: { loginAction: "/realms/city/login-actions/authenticate?execution=1" } },
});

// jsdom draws nothing and says so each time axe measures a letter; axe goes on without.
HTMLCanvasElement.prototype.getContext = () => null;

// axe takes its time in a simulated browser on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

let root: Root | undefined;

afterEach(() => {
  act(() => root?.unmount());
  root = undefined;
  document.body.replaceChildren();
});

/** As Keycloak offers them: sorted by name. */
const SUPPORTED = [
  { languageTag: "en", label: "English", url: "?kc_locale=en" },
  { languageTag: "ja", label: "日本語", url: "?kc_locale=ja" },
  { languageTag: "ja-XE", label: "やさしい日本語", url: "?kc_locale=ja-XE" },
];

/** Mistakes by field, as Keycloak reports them. */
type FieldErrors = Record<string, string>;

type PageId = KcContext["pageId"];

/** Pages that are there to show a message. */
const TOLD_BY_MESSAGE: PageId[] = ["error.ftl", "info.ftl"];

/** What a page is told beyond keycloakify's example of it. */
export type Told = Record<string, unknown>;

/**
 * Shows a page as Keycloak would, with mistakes in fields if there are any, to a reader of Japanese
 * unless another language is given.
 *
 * @returns the page's element
 */
export async function renderPage(
  pageId: PageId,
  told: Told = {},
  errors: FieldErrors = {},
  language: Language = "ja",
) {
  // keycloakify's type of what may be told differs from page to page; a test tells what it needs.
  const kcContext = getKcContextMock({ pageId, overrides: told as never }) as KcContext;
  const errorOf = (...fields: string[]) => fields.map((field) => errors[field]).find(Boolean);
  Object.assign(kcContext.messagesPerField, {
    getFirstError: errorOf,
    get: (field: string) => errors[field] ?? "",
    existsError: (...fields: string[]) => errorOf(...fields) !== undefined,
    exists: (field: string) => field in errors,
  });
  const first = Object.values(errors)[0];
  if (first) kcContext.message = { type: "error", summary: first };
  else if (!("message" in told) && !TOLD_BY_MESSAGE.includes(pageId)) delete kcContext.message;
  if (kcContext.locale && !("locale" in told)) {
    Object.assign(kcContext.locale, { currentLanguageTag: language, supported: SUPPORTED });
  }
  delete kcContext.authenticationSession;
  if ("profile" in kcContext) {
    // keycloakify's example has them by name, Keycloak's templates in order.
    Object.assign(kcContext.profile, {
      attributes: Object.values(kcContext.profile.attributesByName),
    });
  }
  setServerTexts(kcContext["x-keycloakify"].messages);

  const container = document.createElement("div");
  document.body.append(container);
  root = createRoot(container);
  const Page = await loadPage(pageId);
  if (!Page) throw new Error(`${pageId} is no page of ours.`);
  document.documentElement.lang = SPOKEN[language];
  const city = toCity(readCityPack());
  const page = <KcPage Page={Page} kcContext={kcContext} city={city} language={language} />;
  await act(async () => root?.render(page));
  return container;
}

const NEED_A_BROWSER = ["color-contrast", "link-in-text-block", "target-size"];

/** What axe finds wrong in the page; colours and sizes need a browser and are left out. */
export async function accessibilityMistakes(container: HTMLElement): Promise<string[]> {
  const { violations } = await axe.run(container.ownerDocument, {
    resultTypes: ["violations"],
    rules: Object.fromEntries(NEED_A_BROWSER.map((rule) => [rule, { enabled: false }])),
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

/** The page's input of that name. */
export function inputNamed(container: HTMLElement, name: string): HTMLInputElement {
  const input = container.querySelector<HTMLInputElement>(`input[name="${name}"]`);
  if (!input) throw new Error(`The page has no input named ${name}.`);
  return input;
}

/** The texts that describe an input to those who hear the page. */
export function descriptionOf(input: HTMLInputElement): string {
  const ids = input.getAttribute("aria-describedby")?.split(" ") ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent ?? "").join(" ");
}
