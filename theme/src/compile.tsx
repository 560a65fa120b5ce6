import type { KcContext } from "./login/KcContext.ts";
import KcPage from "./login/KcPage.tsx";
import { loadPage, PAGES } from "./login/pages.ts";
import Template from "./login/template.tsx";
import type { Language } from "@machi-id/languages";

/** The templates that are pages of ours, such as `login.ftl`. */
export const pageIds = Object.keys(PAGES) as KcContext["pageId"][];

/** The frame of Keycloak's own pages. */
export function frame(language: Language) {
  return (kcContext: unknown) => (
    <KcPage
      Page={Template}
      kcContext={kcContext as KcContext}
      city={__CITY__}
      language={language}
    />
  );
}

/** Loads a page, to be compiled to FreeMarker by `scripts/compile-pages.ts`. */
export async function pageOf(pageId: KcContext["pageId"], language: Language) {
  const Page = await loadPage(pageId);
  if (!Page) throw new Error(`There is no page for ${pageId}.`);
  return (kcContext: unknown) => (
    <KcPage Page={Page} kcContext={kcContext as KcContext} city={__CITY__} language={language} />
  );
}
