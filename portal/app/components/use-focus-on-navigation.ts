import { useEffect, useRef } from "react";
import { useLocation } from "react-router";

/**
 * After a change of page without a reload, moves the focus to the new page's heading, as a reload would
 * start at the top: otherwise a screen reader says nothing and the keyboard stays where the link was.
 */
export function useFocusOnNavigation(): void {
  const { pathname } = useLocation();
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    document.querySelector("h1")?.focus();
  }, [pathname]);
}
