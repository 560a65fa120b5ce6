import { useEffect, useRef, type ReactNode } from "react";

/** The frame of every page. A new heading is read out, since the page changes without being loaded. */
export function Page({
  title,
  children,
  onSignOut,
}: {
  title: string;
  children: ReactNode;
  onSignOut?: () => void;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title}｜窓口サポート`;
    heading.current?.focus();
  }, [title]);
  return (
    <>
      <header className="site">
        <p>窓口サポート</p>
        {onSignOut && (
          <button type="button" className="plain" onClick={onSignOut}>
            ログアウト
          </button>
        )}
      </header>
      <main>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {children}
      </main>
    </>
  );
}

/** What went wrong with the last thing done; read out at once. */
export function Problem({ children }: { children: ReactNode }) {
  return (
    <p role="alert" className="problem">
      {children}
    </p>
  );
}
