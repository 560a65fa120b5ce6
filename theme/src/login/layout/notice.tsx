import type { ReactNode } from "react";
import { useTexts } from "../texts/reader.tsx";
import { texts } from "./texts.ts";

/** A word from Keycloak that is no mistake: something was done, or is to be known. */
export function Notice({
  kind,
  children,
}: {
  kind: "success" | "info" | "warning";
  children: ReactNode;
}) {
  const t = useTexts(texts);
  return (
    <div className={`notice notice-${kind}`} role="status">
      <p>
        <strong className="notice-label">{t(`notice.${kind}`)}</strong>
        {children}
      </p>
    </div>
  );
}
