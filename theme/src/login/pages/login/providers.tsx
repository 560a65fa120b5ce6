import { useRef, type MouseEvent } from "react";
import type { PageContext } from "../../KcContext.ts";
import { useTexts } from "../../texts/reader.tsx";
import { LineMark } from "./line-mark.tsx";
import { texts } from "./texts.ts";

type Provider = NonNullable<
  NonNullable<PageContext<"login.ftl" | "login-password.ftl">["social"]>["providers"]
>[number];

/** Signing in with an account elsewhere, LINE first. */
export function Providers({
  providers,
  newcomers,
}: {
  providers: Provider[];
  /** Whether somebody may come who is not registered yet. */
  newcomers: boolean;
}) {
  const t = useTexts(texts);
  const followed = useRef(false);
  // The address works once: a second press would end in an error.
  const followOnce = (event: MouseEvent) => {
    if (followed.current) event.preventDefault();
    followed.current = true;
  };
  const line = providers.find(({ alias }) => alias === "line");
  const others = providers.filter(({ alias }) => alias !== "line");
  if (providers.length === 0) return null;
  return (
    <div className="providers">
      {line && (
        <>
          <a className="button button-line" href={line.loginUrl} onClick={followOnce}>
            <LineMark />
            {t("line")}
          </a>
          {newcomers && <p className="hint">{t("lineHint")}</p>}
        </>
      )}
      {others.map(({ alias, displayName, loginUrl }) => (
        <a key={alias} className="button button-secondary" href={loginUrl} onClick={followOnce}>
          {t("otherProvider", displayName)}
        </a>
      ))}
    </div>
  );
}
