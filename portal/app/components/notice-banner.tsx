import { useEffect, useRef } from "react";
import type { Notice } from "../notice.ts";
import { sharedTexts } from "../texts/shared.ts";
import { useTexts } from "../texts/use-texts.ts";

/** Tells once what the form before this page has done. */
export function NoticeBanner({ notice }: { notice: Notice | undefined }) {
  const t = useTexts(sharedTexts);
  const banner = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (notice) banner.current?.focus();
  }, [notice]);
  if (!notice) return null;
  return (
    <div className="banner banner--success" role="status" tabIndex={-1} ref={banner}>
      <p>{t.notices[notice]}</p>
    </div>
  );
}
