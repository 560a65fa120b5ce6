import { useEffect, useRef, type ReactNode } from "react";

interface AlertProps {
  title: string;
  /** What the form's last sending came to. With each new one the focus moves here. */
  outcome: unknown;
  children: ReactNode;
}

/** What kept a form from doing what it is for, above the heading. */
export function Alert({ title, outcome, children }: AlertProps) {
  const alert = useRef<HTMLDivElement>(null);
  useEffect(() => alert.current?.focus(), [outcome]);
  return (
    <div className="banner banner--error" role="alert" tabIndex={-1} ref={alert}>
      <h2>{title}</h2>
      {children}
    </div>
  );
}
