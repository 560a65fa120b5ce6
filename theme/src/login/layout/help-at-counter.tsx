import type { KcContext } from "../KcContext.ts";
import { useTexts } from "../texts/reader.tsx";
import { texts } from "./texts.ts";

/** Where to go for who has lost the factor, where a code by mail does not take its place. */
export function HelpAtCounter({ kcContext }: { kcContext: KcContext }) {
  const t = useTexts(texts);

  return kcContext.helpAtCounter && <p>{t("helpAtCounter")}</p>;
}
