import { useEffect, useRef } from "react";
import { CAUTIONS, type Notice } from "../notice.ts";
import { sharedTexts } from "../texts/shared.ts";
import { useTexts } from "../texts/use-texts.ts";

/** Tells once what came of what the citizen did before this page. */
export function NoticeBanner({ notice }: { notice: Notice | undefined }) {
  const t = useTexts(sharedTexts);
  const banner = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (notice) banner.current?.focus();
  }, [notice]);
  if (!notice) return null;
  const tone = CAUTIONS.includes(notice) ? "caution" : "success";
  return (
    <div className={`banner banner--${tone}`} role="status" tabIndex={-1} ref={banner}>
      <p>{t.notices[notice]}</p>
    </div>
  );
}
