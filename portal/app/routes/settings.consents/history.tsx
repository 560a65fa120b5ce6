import { useTexts } from "../../texts/use-texts.ts";
import { texts } from "./texts.ts";
import type { DecisionView } from "./view.server.ts";

/** Every decision made so far, newest first. */
export function History({ decisions }: { decisions: readonly DecisionView[] }) {
  const t = useTexts(texts);
  if (decisions.length === 0) return null;
  return (
    <details>
      <summary>{t.history}</summary>
      <ul>
        {decisions.map(({ at, given, name, versionName }, index) => (
          // Counted from the first: two decisions of one minute look the same, and new ones come on top.
          <li key={decisions.length - index}>
            {t.historyRow(at, given ? t.given : t.notGiven, name, versionName)}
          </li>
        ))}
      </ul>
    </details>
  );
}
