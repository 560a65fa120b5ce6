import type { KcContext as StockContext } from "keycloakify/login/KcContext";
import type { I18n } from "keycloakify/login/i18n";
import type { TemplateProps } from "keycloakify/login/TemplateProps";
import { useEffect, useRef } from "react";
import type { KcContext } from "../../KcContext.ts";
import { Page } from "../../layout/page.tsx";
import { useReader } from "../../texts/reader.tsx";

/** Our frame in the shape that keycloakify's pages want it; the heading becomes the title. */
export function Template({
  kcContext,
  headerNode,
  displayMessage = true,
  displayInfo = false,
  infoNode,
  socialProvidersNode,
  children,
}: TemplateProps<StockContext, I18n>) {
  const { city, language } = useReader();
  const heading = useRef<HTMLHeadingElement>(null);
  const service = city.id_name[language];
  useEffect(() => {
    // Runs after the frame has set a title of its own.
    document.title = `${heading.current?.textContent ?? ""} | ${service}`;
  }, [headerNode, service]);
  return (
    <Page kcContext={kcContext as KcContext} title={service} showMessage={displayMessage}>
      <h1 className="heading" ref={heading}>
        {headerNode}
      </h1>
      <div className="fallback">
        {children}
        {socialProvidersNode}
        {displayInfo && infoNode}
      </div>
    </Page>
  );
}
