import { useTitle } from "@machi-id/freemarker-pages/browser";
import type { ReactNode } from "react";
import type { KcContext } from "../KcContext.ts";
import { useReader, useTexts } from "../texts/reader.tsx";
import { ErrorSummary, type PageError } from "./error-summary.tsx";
import { Footer } from "./footer.tsx";
import { Header } from "./header.tsx";
import { HelpAtCounter } from "./help-at-counter.tsx";
import { Notice } from "./notice.tsx";
import { OtherWay } from "./other-way.tsx";
import { texts } from "./texts.ts";
import { useOtherTabs } from "./use-other-tabs.ts";

interface PageProps {
  kcContext: KcContext;
  /** What the page is for, in a few words; the window's title is made of it. */
  title: string;
  /** Mistakes in fields; they take the place of Keycloak's message for the whole page. */
  errors?: PageError[];
  /** What the mistakes are about, where they are not in what was entered. */
  errorHeading?: string | undefined;
  /** False where the page itself says what the message says. */
  showMessage?: boolean | undefined;
  children: ReactNode;
}

/** The frame of every page: whose site it is, what went wrong, the question, whom to ask for help. */
export function Page({
  kcContext,
  title,
  errors = [],
  errorHeading,
  showMessage = true,
  children,
}: PageProps) {
  const { city, language } = useReader();
  const t = useTexts(texts);
  const { message } = kcContext;
  const wrong = errors.some(({ text }) => text);
  const said = showMessage && !wrong && message !== undefined;
  const refused = said && message.type === "error";

  const fullTitle = t("titleOf", title, city.id_name[language]);
  useTitle(wrong || refused ? t("titleWithError", fullTitle) : fullTitle);
  useOtherTabs(kcContext);

  return (
    <div className="page">
      <Header kcContext={kcContext} />
      <main className="page-main">
        {wrong && <ErrorSummary heading={errorHeading} errors={errors} />}
        {refused && <ErrorSummary heading={errorHeading} errors={[{ text: message.summary }]} />}
        {said && message.type !== "error" && <Notice kind={message.type}>{message.summary}</Notice>}
        {children}
        <OtherWay kcContext={kcContext} />
        <HelpAtCounter kcContext={kcContext} />
      </main>
      <Footer />
    </div>
  );
}
