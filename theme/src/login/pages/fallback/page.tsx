import DefaultPage from "keycloakify/login/DefaultPage";
import type { KcContext as StockContext } from "keycloakify/login/KcContext";
import UserProfileFormFields from "keycloakify/login/UserProfileFormFields";
import { useMemo } from "react";
import type { KcContext } from "../../KcContext.ts";
import { serverMessages } from "../../messages/index.ts";
import type { Language } from "../../texts/define.ts";
import { useReader } from "../../texts/reader.tsx";
import { useI18n } from "./i18n.ts";
import { Template } from "./template.tsx";

/** Any page that is not ours: keycloakify's form, in our frame, in our words. */
export default function Fallback({ kcContext }: { kcContext: KcContext }) {
  const { language } = useReader();
  const stockContext = useMemo(() => withOurWords(kcContext, language), [kcContext, language]);
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

// What the server sends along goes before ours, and both before keycloakify's own, older words.
function withOurWords(kcContext: KcContext, language: Language): StockContext {
  const { messages } = kcContext["x-keycloakify"];
  return {
    ...kcContext,
    "x-keycloakify": { messages: { ...serverMessages[language], ...messages } },
  } as StockContext;
}
