import type { MouseEvent, ReactNode } from "react";

interface InPageLinkProps {
  /** Id of the element on this page. */
  to: string;
  className?: string;
  children: ReactNode;
}

/**
 * A link to a place on the same page. With JavaScript the focus is moved here rather than by the
 * browser: to the router a changed fragment is a navigation, and it would drop what a form's sending
 * came to, the error summary itself included.
 */
export function InPageLink({ to, className, children }: InPageLinkProps) {
  const go = (event: MouseEvent) => {
    const target = document.getElementById(to);
    if (!target) return;
    event.preventDefault();
    target.focus({ preventScroll: true });
    // The label stands above its input and should be seen as well.
    (target.closest(".field, fieldset") ?? target).scrollIntoView({ block: "start" });
  };
  return (
    <a className={className} href={`#${to}`} onClick={go}>
      {children}
    </a>
  );
}
