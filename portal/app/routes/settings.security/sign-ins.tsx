import { useTexts } from "../../texts/use-texts.ts";
import { texts } from "./texts.ts";
import type { SignInView } from "./view.server.ts";

/** How many are shown before the rest is asked for. */
const FIRST = 10;

/** Past sign-ins, the latest first; null when they are not known. */
export function SignIns({ signIns }: { signIns: SignInView[] | null }) {
  const t = useTexts(texts);
  if (!signIns) return <p className="banner banner--caution">{t.away}</p>;
  if (signIns.length === 0) return <p>{t.history.none}</p>;
  const rest = signIns.slice(FIRST);
  return (
    <>
      <SignInList signIns={signIns.slice(0, FIRST)} />
      {rest.length > 0 && (
        <details>
          <summary>{t.history.more}</summary>
          <SignInList signIns={rest} />
        </details>
      )}
    </>
  );
}

function SignInList({ signIns }: { signIns: readonly SignInView[] }) {
  const t = useTexts(texts).history;
  return (
    <ul>
      {signIns.map(({ at, succeeded, methods, device, network, service }, index) => {
        const how = methods.map((method) => t.methods[method] ?? method).join(t.plus);
        const where = [device, network].filter((text) => text !== "").join(t.comma);
        return (
          // Counted from the first: two of one minute look the same, and new ones come on top.
          <li key={signIns.length - index}>
            {at} <strong>{succeeded ? t.succeeded : t.failed}</strong>
            {(how || where || service) && (
              <span className="reason">
                {" "}
                {[how, where].filter(Boolean).join(t.comma)}
                {service && (
                  <>
                    {(how || where) && t.comma}
                    {/* Services are named in Japanese only. */}
                    <span lang="ja">{service}</span>
                  </>
                )}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
