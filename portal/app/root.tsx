import type { ReactNode } from "react";
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useRouteLoaderData } from "react-router";
import tokens from "@digital-go-jp/design-tokens/dist/tokens.css?url";
import { brandVersion } from "../server/http/brand.ts";
import { csrfToken } from "../server/http/csrf-token.ts";
import { ErrorPage } from "./components/error-page.tsx";
import { Shell } from "./components/shell.tsx";
import { useFocusOnNavigation } from "./components/use-focus-on-navigation.ts";
import { page } from "./handlers.server.ts";
import { sessionMiddleware } from "./middleware.server.ts";
import appStyles from "./styles/app.css?url";

export const middleware = [sessionMiddleware];

/** What every page shows of the city, and whether somebody is signed in. Never fails. */
export const loader = page(async ({ request, services, requestSession }) => {
  const { city } = services.pack;
  const session = await requestSession.current().catch(() => undefined);
  const { payload } = session ?? {};
  return {
    city: {
      name: city.name.ja,
      service: city.service_name.ja,
      idName: city.id_name.ja,
      site: city.site_url,
      contact: { name: city.contact.name.ja, phone: city.contact.phone, hours: city.contact.hours.ja },
    },
    brandVersion: brandVersion(services.pack),
    signedIn: payload?.citizen !== undefined,
    csrf: payload && csrfToken(payload.csrfSecret),
    /** LINE's in-app browser, in which some sites fail. */
    inLine: /\bLine\//i.test(request.headers.get("user-agent") ?? ""),
  };
});

export function Layout({ children }: { children: ReactNode }) {
  const root = useRouteLoaderData<typeof loader>("root");
  const version = root ? `?v=${root.brandVersion}` : "";
  return (
    <html lang="ja">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="format-detection" content="telephone=no" />
        <Meta />
        <link rel="stylesheet" href={tokens} />
        <link rel="stylesheet" href={`/brand.css${version}`} />
        <link rel="stylesheet" href={appStyles} />
        <link rel="icon" type="image/svg+xml" href={`/brand/logo.svg${version}`} />
        <Links />
      </head>
      <body>
        <Shell>{children}</Shell>
        <ScrollRestoration />
        <Scripts />
      </body>
    </html>
  );
}

export default function App() {
  useFocusOnNavigation();
  return <Outlet />;
}

export function ErrorBoundary({ error }: { error: unknown }) {
  return <ErrorPage error={error} />;
}
