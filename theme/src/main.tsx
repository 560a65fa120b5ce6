import { reviveContext } from "@machi-id/freemarker-pages/browser";
import { hydrateRoot } from "react-dom/client";
import "@digital-go-jp/design-tokens/dist/tokens.css";
import "virtual:city.css";
import "./login/styles/base.css";
import "./login/styles/layout.css";
import "./login/styles/controls.css";
import "./login/styles/messages.css";
import "./login/styles/consents.css";
import "./login/styles/fallback.css";
import type { KcContext } from "./login/KcContext.ts";
import KcPage from "./login/KcPage.tsx";
import { loadPage } from "./login/pages.ts";
import type { Language } from "@machi-id/languages";

/** Takes over the page that the server has sent, where it is one of ours. */
const root = document.getElementById("root");
const written = document.getElementById("context")?.textContent;
if (root && written) {
  const { language, ...context } = reviveContext(written);
  const kcContext = context as unknown as KcContext;
  const Page = await loadPage(kcContext.pageId);
  if (Page) {
    hydrateRoot(
      root,
      <KcPage Page={Page} kcContext={kcContext} city={__CITY__} language={language as Language} />,
    );
    // Tests wait for this before they look whether anything has changed.
    root.dataset.scripts = "on";
  }
}
