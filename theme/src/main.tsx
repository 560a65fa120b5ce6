import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "@digital-go-jp/design-tokens/dist/tokens.css";
import "virtual:city.css";
import "./login/styles/base.css";
import "./login/styles/layout.css";
import "./login/styles/controls.css";
import "./login/styles/messages.css";
import "./login/styles/consents.css";
import "./login/styles/fallback.css";
import KcPage from "./login/KcPage.tsx";

const root = document.getElementById("root");
if (root && window.kcContext) {
  createRoot(root).render(
    <StrictMode>
      <KcPage kcContext={window.kcContext} city={__CITY__} />
    </StrictMode>,
  );
}
