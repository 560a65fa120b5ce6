import { formula, raw } from "@machi-id/freemarker-pages";
import type { KcContext } from "./KcContext.ts";
import { Page } from "./layout/page.tsx";

/**
 * Our frame around the pages that are Keycloak's own: the macro `registrationLayout` of its
 * `template.ftl`, whose parts they fill. It is compiled only; these pages work without scripts.
 */
export default function Template({ kcContext }: { kcContext: KcContext }) {
  return (
    <Page
      kcContext={kcContext}
      title={formula("headingText", "string")}
      showMessage={formula("displayMessage", "boolean")}
    >
      <h1 className="heading">{raw("${headingText}")}</h1>
      <div className="fallback">
        {raw('<#nested "form"><#nested "socialProviders"><#if displayInfo><#nested "info"></#if>')}
      </div>
    </Page>
  );
}
