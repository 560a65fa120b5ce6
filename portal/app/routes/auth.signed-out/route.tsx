import { useSearchParams } from "react-router";
import { Page } from "../../components/page.tsx";
import { useTexts } from "../../texts/use-texts.ts";
import { texts } from "./texts.ts";

export default function SignedOut() {
  const t = useTexts(texts);
  const [search] = useSearchParams();
  const portalOnly = search.get("only") === "portal";
  return (
    <Page heading={t.heading} lead={t.lead}>
      {portalOnly && (
        <div className="banner banner--caution">
          <p>{t.portalOnly}</p>
        </div>
      )}
      <p>{t.sharedComputer}</p>
      <p className="actions">
        <a className="button" href="/auth/login">
          {t.signIn}
        </a>
        <a className="button button--secondary" href="/">
          {t.toStart}
        </a>
      </p>
    </Page>
  );
}
