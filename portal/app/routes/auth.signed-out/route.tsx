import { useSearchParams } from "react-router";
import { Page } from "../../components/page.tsx";
import { texts } from "./texts.ja.ts";

export default function SignedOut() {
  const [search] = useSearchParams();
  const portalOnly = search.get("only") === "portal";
  return (
    <Page heading={texts.heading} lead={texts.lead}>
      {portalOnly && (
        <div className="banner banner--caution">
          <p>{texts.portalOnly}</p>
        </div>
      )}
      <p>{texts.sharedComputer}</p>
      <p className="actions">
        <a className="button" href="/auth/login">
          {texts.signIn}
        </a>
        <a className="button button--secondary" href="/">
          {texts.toStart}
        </a>
      </p>
    </Page>
  );
}
