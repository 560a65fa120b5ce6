import type { ReactNode } from "react";
import { Link } from "react-router";

/** A way on, in a paragraph of its own. */
export function ActionLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <p>
      <Link className="action-link" to={to}>
        {children}
      </Link>
    </p>
  );
}
