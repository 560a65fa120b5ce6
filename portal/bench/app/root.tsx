import type { ReactNode } from "react";
import { Links, Meta, Outlet, Scripts, ScrollRestoration } from "react-router";
import { page } from "../../app/handlers.server.ts";
import { sessionMiddleware } from "../../app/middleware.server.ts";

export const middleware = [sessionMiddleware];

/** The session is read, as for every page of the portal. */
export const loader = page(async ({ requestSession }) => {
  const session = await requestSession.current();
  return { signedIn: session?.payload.citizen !== undefined };
});

export function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="ja">
      <head>
        <meta charSet="utf-8" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration />
        <Scripts />
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}
