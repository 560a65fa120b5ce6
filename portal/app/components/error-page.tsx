import { isRouteErrorResponse, useLocation } from "react-router";
import { problemOf, type Problem } from "../problem.ts";
import { useTexts } from "../texts/use-texts.ts";
import { errorTexts } from "./error-page.texts.ts";
import { Page } from "./page.tsx";

/** The page for whatever keeps another page from being shown. */
export function ErrorPage({ error }: { error: unknown }) {
  const t = useTexts(errorTexts);
  const location = useLocation();
  const problem = isRouteErrorResponse(error) ? problemOf(error.data) : undefined;
  const { title, paragraphs } =
    problem?.kind === "unavailable"
      ? t.unavailable[problem.source]
      : t[problem?.kind ?? "unexpected"];
  const way = wayOut(problem);
  const here = location.pathname + location.search;
  return (
    <Page heading={title}>
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {/* Plain links: the way out must not depend on the scripts of the page that failed. */}
      <p className="actions">
        {way === "retry" && (
          <a className="button" href={here}>
            {t.retry}
          </a>
        )}
        {way === "sign-in" && (
          <a className="button" href={`/auth/login?${new URLSearchParams({ return: here })}`}>
            {t.signIn}
          </a>
        )}
        <a className="button button--secondary" href="/">
          {t.toStart}
        </a>
      </p>
    </Page>
  );
}

/** What the citizen can do, besides going to the first page. */
function wayOut(problem: Problem | undefined): "retry" | "sign-in" | undefined {
  if (problem?.kind === "not-found") return undefined;
  return problem?.kind === "sign-in-expired" ? "sign-in" : "retry";
}
