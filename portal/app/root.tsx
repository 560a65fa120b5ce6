import { textIn } from "@machi-id/city";
import type { ReactNode } from "react";
import { Links, Meta, Outlet, Scripts, ScrollRestoration } from "react-router";
import tokens from "@digital-go-jp/design-tokens/dist/tokens.css?url";
import { brandVersion } from "../server/http/brand.ts";
import { csrfToken } from "../server/http/csrf-token.ts";
import { ErrorPage } from "./components/error-page.tsx";
import { Shell } from "./components/shell.tsx";
import { page } from "./handlers.server.ts";
import { sessionMiddleware } from "./middleware.server.ts";
import { useRootData, type RootData } from "./root-data.ts";
import { SPOKEN } from "@machi-id/languages";
import { useLanguage } from "./texts/use-texts.ts";
import appStyles from "./styles/app.css?url";

export const middleware = [sessionMiddleware];

/** Never fails: without the session store nobody counts as signed in here. */
export const loader = page(
  async ({ request, language, services, requestSession }): Promise<RootData> => {
    const { city } = services.pack;
    const session = await requestSession.current().catch(() => undefined);
    const { payload } = session ?? {};
    return {
      language,
      city: {
        name: textIn(city.name, language),
        service: textIn(city.service_name, language),
        idName: textIn(city.id_name, language),
        site: city.site_url,
        contact: {
          name: textIn(city.contact.name, language),
          phone: city.contact.phone,
          hours: textIn(city.contact.hours, language),
        },
      },
      brandVersion: brandVersion(services.pack),
      signedIn: payload?.citizen !== undefined,
      csrf: payload && csrfToken(payload.csrfSecret),
      inLine: /\bLine\//i.test(request.headers.get("user-agent") ?? ""),
    };
  },
);

export function Layout({ children }: { children: ReactNode }) {
  const root = useRootData();
  const language = useLanguage();
  const version = root ? `?v=${root.brandVersion}` : "";
  return (
    <html lang={SPOKEN[language]} data-language={language}>
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
  return <Outlet />;
}

/** The last resort; pages have theirs in `frame.tsx`. */
export function ErrorBoundary({ error }: { error: unknown }) {
  return <ErrorPage error={error} />;
}
