import type { ComponentType } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import {
  createStaticHandler,
  createStaticRouter,
  Outlet,
  RouterContextProvider,
  StaticRouterProvider,
  useRouteError,
  type ActionFunction,
  type LoaderFunction,
} from "react-router";
import { Shell } from "../app/components/shell.tsx";
import {
  languageContext,
  requestSessionContext,
  servicesContext,
  submittedContext,
} from "../app/context.server.ts";
import Frame, { ErrorBoundary } from "../app/frame.tsx";
import type { RootData } from "../app/root-data.ts";
import type { Language } from "@machi-id/languages";
import { CSRF_FIELD, csrfToken } from "../server/http/csrf-token.ts";
import type { Services } from "../server/services.ts";
import { sessionCookie } from "../server/session/cookie.ts";
import { createRequestSession } from "../server/session/request-session.ts";
import type { Session } from "../server/session/store.ts";
import { signedIn } from "./citizen-session.ts";

/** A page's module: `routes/<step>/route.tsx`. */
interface RouteModule {
  default: ComponentType;
  loader?: unknown;
  action?: unknown;
}

interface Visit {
  /** The address, with its query. */
  to: string;
  /** The route's path, where it is not the address itself. */
  path?: string;
  language?: Language;
  /** Sends a form, with the session's token unless it names one of its own. */
  form?: Record<string, string>;
}

/** What a browser without JavaScript gets. */
interface Answer {
  status: number;
  /** Where it is sent on to. */
  location: string | null;
  setCookie: string | null;
  html: string;
  /** What stands in the main content, without markup. */
  text: string;
}

/** A signed-in citizen who opens pages of the portal, rendered as the server does it. */
export async function createVisitor(services: Services) {
  const session: Session = await services.sessions.create(signedIn());
  let cookie = sessionCookie(session.id);

  async function visit(module: RouteModule, { to, path, language = "ja", form }: Visit) {
    const requestSession = createRequestSession(services.sessions, cookie);
    const current = await requestSession.current();
    const csrf = current && csrfToken(current.payload.csrfSecret);
    const context = new RouterContextProvider();
    context.set(servicesContext, services);
    context.set(requestSessionContext, requestSession);
    context.set(languageContext, language);
    context.set(submittedContext, false);

    const url = new URL(to, services.publicUrl);
    const body = form && new URLSearchParams({ [CSRF_FIELD]: csrf ?? "", ...form });
    const request = new Request(url, body ? { method: "POST", body } : {});
    const handler = createStaticHandler([
      {
        id: "root",
        loader: () => rootData(language, csrf),
        Component: Root,
        children: [
          {
            Component: Frame,
            ErrorBoundary: FrameError,
            children: [
              {
                path: path ?? url.pathname,
                Component: module.default,
                loader: module.loader as LoaderFunction,
                action: module.action as ActionFunction,
              },
            ],
          },
        ],
      },
    ]);
    const result = await handler.query(request, { requestContext: context });
    if (requestSession.setCookie) cookie = requestSession.setCookie;
    if (result instanceof Response) {
      const location = result.headers.get("location");
      const setCookie = result.headers.get("set-cookie");
      return { status: result.status, location, setCookie, html: "", text: "" } satisfies Answer;
    }
    const router = createStaticRouter(handler.dataRoutes, result);
    const html = renderToStaticMarkup(<StaticRouterProvider router={router} context={result} />);
    const main = /<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? "";
    const text = main.replace(/<title>[\s\S]*?<\/title>/g, "").replace(/<[^>]+>/g, "\n");
    return {
      status: result.statusCode,
      location: null,
      setCookie: null,
      html,
      text,
    } satisfies Answer;
  }

  return {
    visit,
    /** The message that waits for the next page. */
    notice: async () => {
      const requestSession = createRequestSession(services.sessions, cookie);
      return (await requestSession.current())?.payload.notice;
    },
  };
}

function Root() {
  return (
    <Shell>
      <Outlet />
    </Shell>
  );
}

/** React Router's build gives a page's error to its boundary; here the boundary asks for it. */
function FrameError() {
  return <ErrorBoundary error={useRouteError()} />;
}

const rootData = (language: Language, csrf: string | undefined): RootData => ({
  language,
  city: {
    name: "酒田市",
    service: "市民マイページ",
    idName: "さかたID",
    site: "https://www.city.example.jp",
    contact: { name: "市役所", phone: "0234-00-0000", hours: "平日" },
  },
  brandVersion: "1",
  signedIn: csrf !== undefined,
  csrf,
  inLine: false,
});
