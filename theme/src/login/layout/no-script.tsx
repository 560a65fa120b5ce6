import { compiled } from "@machi-id/freemarker-pages/browser";
import type { ReactNode } from "react";

const NOTHING = { __html: "" };

/**
 * What is on the page only for those without scripts. Browsers with scripts take it for text, so there it
 * is left as the server has sent it.
 */
export function NoScript({ children }: { children: ReactNode }) {
  if (compiled) return <noscript>{children}</noscript>;
  return <noscript dangerouslySetInnerHTML={NOTHING} suppressHydrationWarning />;
}
