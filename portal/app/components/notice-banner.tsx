import { useEffect, useRef } from "react";
import type { Notice } from "../notice.ts";
import { texts } from "../texts.ja.ts";

/** Tells once what the form before this page has done. */
export function NoticeBanner({ notice }: { notice: Notice | undefined }) {
  const banner = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (notice) banner.current?.focus();
  }, [notice]);
  if (!notice) return null;
  return (
    <div className="banner banner--success" role="status" tabIndex={-1} ref={banner}>
      <p>{texts.notices[notice]}</p>
    </div>
  );
}
