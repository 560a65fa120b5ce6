import { isRouteErrorResponse, useLocation } from "react-router";
import { problemOf } from "../problem.ts";
import { errorTexts } from "./error-page.texts.ja.ts";
import { Page } from "./page.tsx";

/** The page for whatever keeps another page from being shown. */
export function ErrorPage({ error }: { error: unknown }) {
  const location = useLocation();
  const problem = isRouteErrorResponse(error) ? problemOf(error.data) : undefined;
  const text =
    problem?.kind === "unavailable"
      ? errorTexts.unavailable[problem.source]
      : errorTexts[problem?.kind ?? "unexpected"];
  const here = location.pathname + location.search;
  return (
    <Page heading={text.title}>
      {text.paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {/* Plain links: the way out must not depend on the scripts of the page that failed. */}
      <p className="actions">
        {text.way === "retry" && (
          <a className="button" href={here}>
            {errorTexts.retry}
          </a>
        )}
        {text.way === "sign-in" && (
          <a className="button" href={`/auth/login?${new URLSearchParams({ return: here })}`}>
            {errorTexts.signIn}
          </a>
        )}
        <a className="button button--secondary" href="/">
          {errorTexts.toStart}
        </a>
      </p>
    </Page>
  );
}
