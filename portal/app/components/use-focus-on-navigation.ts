import { useEffect, useRef } from "react";
import { useLocation } from "react-router";

/**
 * After a change of page without a reload, moves the focus to the new page's heading, or to the place on
 * it that the address names, as a reload would start there: otherwise a screen reader says nothing and
 * the keyboard stays where the link was.
 */
export function useFocusOnNavigation(): void {
  const { pathname, hash } = useLocation();
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    const place = hash ? document.getElementById(hash.slice(1)) : null;
    (place ?? document.querySelector("h1"))?.focus();
  }, [pathname, hash]);
}
