import type { ReactNode } from "react";
import { sharedTexts } from "../texts/shared.ts";
import { useTexts } from "../texts/use-texts.ts";
import { useRootData } from "../root-data.ts";

interface PageProps {
  /** The heading, and the title of the window. */
  heading: string;
  /** Marks the window's title when something was refused, so that a screen reader says so first. */
  failed?: boolean;
  lead?: ReactNode;
  /** What stands before the heading: messages and the error summary. */
  before?: ReactNode;
  width?: "reading" | "wide";
  /** Heading and lead stand in a band of the city's colour. */
  hero?: boolean;
  children?: ReactNode;
}

/** One page: its title, its single h1 and its content. */
export function Page({
  heading,
  failed,
  lead,
  before,
  width = "reading",
  hero,
  children,
}: PageProps) {
  const t = useTexts(sharedTexts);
  const service = useRootData()?.city.service ?? "";
  const title = service ? t.titleOf(heading, service) : heading;
  const head = (
    <>
      <h1 tabIndex={-1}>{heading}</h1>
      {lead && <p className="lead">{lead}</p>}
    </>
  );
  return (
    <>
      <title>{failed ? t.errorTitle(title) : title}</title>
      {hero && (
        <div className="hero">
          <div>{head}</div>
        </div>
      )}
      <div className={`page page--${width}`}>
        {before}
        {!hero && head}
        {children}
      </div>
    </>
  );
}
