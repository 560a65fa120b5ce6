import DefaultPage from "keycloakify/login/DefaultPage";
import type { KcContext as StockContext } from "keycloakify/login/KcContext";
import UserProfileFormFields from "keycloakify/login/UserProfileFormFields";
import { useMemo } from "react";
import type { KcContext } from "../../KcContext.ts";
import { fallbackPages } from "../../messages/fallback-pages.ts";
import { profile } from "../../messages/profile.ts";
import { useI18n } from "./i18n.ts";
import { Template } from "./template.tsx";

/** Any page that is not ours: keycloakify's form, in our frame, in our words. */
export default function Fallback({ kcContext }: { kcContext: KcContext }) {
  const stockContext = useMemo(() => withOurWords(kcContext), [kcContext]);
  const { i18n } = useI18n({ kcContext: stockContext });
  if (i18n.isFetchingTranslations) return null;
  return (
    <DefaultPage
      kcContext={stockContext}
      i18n={i18n}
      Template={Template}
      doUseDefaultCss={false}
      UserProfileFormFields={UserProfileFormFields}
      doMakeUserConfirmPassword
    />
  );
}

// What the server sends along goes before keycloakify's own, older Japanese.
function withOurWords(kcContext: KcContext): StockContext {
  const { messages } = kcContext["x-keycloakify"];
  return {
    ...kcContext,
    "x-keycloakify": { messages: { ...fallbackPages, ...profile, ...messages } },
  } as StockContext;
}
