import { textIn } from "@machi-id/city";
import { useLoaderData } from "react-router";
import { ActionLink } from "../../components/action-link.tsx";
import { Page } from "../../components/page.tsx";
import { page, problem } from "../../handlers.server.ts";
import { useRootData } from "../../root-data.ts";
import { formatDate } from "../../texts/format.ts";
import { useTexts } from "../../texts/use-texts.ts";
import { paragraphsOf } from "./paragraphs.ts";
import { texts } from "./texts.ts";

/** The text of a purpose that has one, for anybody: it is read before there is an account. */
export const loader = page(async ({ params, language, services: { pack } }) => {
  const purpose = pack.purposes.find(({ code }) => code === params["code"]);
  if (!purpose?.document) throw problem({ kind: "not-found" }, 404);
  return {
    name: textIn(purpose.name, language),
    summary: textIn(purpose.summary, language),
    version: formatDate(purpose.version, language),
    sections: purpose.document.map(({ heading, text }) => ({
      heading: textIn(heading, language),
      paragraphs: paragraphsOf(textIn(text, language)),
    })),
  };
});

export default function Document() {
  const t = useTexts(texts);
  // Who reads it while registering must not be led into another sign-in.
  const signedIn = useRootData()?.signedIn;
  const { name, summary, version, sections } = useLoaderData<typeof loader>();
  return (
    <Page heading={name} lead={summary}>
      <p className="muted">{t.version(version)}</p>
      {sections.map(({ heading, paragraphs }) => (
        <section key={heading}>
          <h2>{heading}</h2>
          {paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </section>
      ))}
      {signedIn && <ActionLink to="/settings/consents">{t.toConsents}</ActionLink>}
    </Page>
  );
}
