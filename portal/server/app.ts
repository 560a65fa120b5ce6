import type { Registry } from "@machi-id/runtime";
import { createRequestHandler } from "@react-router/express";
import compression from "compression";
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from "express";
import { RouterContextProvider, type ServerBuild } from "react-router";
import {
  languageChosenContext,
  languageContext,
  nonceContext,
  servicesContext,
} from "../app/context.server.ts";
import type { PortalConfig } from "./config.ts";
import { bodyLimit } from "./http/body-limit.ts";
import { brandStyleSheet, brandVersion } from "./http/brand.ts";
import { sendPlainPage } from "./http/plain-page.ts";
import { languageOf } from "./http/language.ts";
import { requestLog } from "./http/request-log.ts";
import { sameOriginGuard } from "./http/same-origin.ts";
import { securityHeaders } from "./http/security-headers.ts";
import type { Services } from "./services.ts";

interface AppOptions {
  config: PortalConfig;
  services: Services;
  metrics: Registry;
  build: ServerBuild;
  /** Folder of the browser's part of the build. */
  clientDir: string;
}

const YEAR_S = 365 * 24 * 60 * 60;
/** Called by the identity provider's server, which proves itself by a signed token. */
const SERVER_TO_SERVER = ["/auth/backchannel-logout"];

/** The web server around the pages. */
export function createApp({ config, services, metrics, build, clientDir }: AppOptions): Express {
  const { pack, logger } = services;
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", config.TRUSTED_PROXIES ?? false);

  app.use(requestLog(logger, metrics, pathsOf(build)));
  app.use(securityHeaders(config.ISSUER, config.PUBLIC_URL));
  app.use(compression());

  app.use(
    "/assets",
    express.static(`${clientDir}/assets`, {
      immutable: true,
      maxAge: YEAR_S * 1000,
      fallthrough: false,
    }),
  );
  app.get("/brand.css", sendKept("text/css", brandStyleSheet(pack)));
  app.get("/brand/logo.svg", sendKept("image/svg+xml", pack.brand.logo_svg));
  app.get(
    "/robots.txt",
    sendKept(
      "text/plain",
      "User-agent: *\nAllow: /$\nAllow: /assets/\nAllow: /brand\nDisallow: /\n",
    ),
  );

  app.use(bodyLimit((request, response) => sendPlainPage(request, response, 413, "tooLarge")));
  app.use(
    sameOriginGuard(config.PUBLIC_URL, SERVER_TO_SERVER, (request, response) =>
      sendPlainPage(request, response, 403, "foreignOrigin"),
    ),
  );
  app.use(
    createRequestHandler({
      // React Router compares Origin with the Host it was called by, which a proxy may have changed.
      build: { ...build, allowedActionOrigins: [new URL(config.PUBLIC_URL).host] },
      getLoadContext: (request, response) => {
        const context = new RouterContextProvider();
        context.set(servicesContext, services);
        const { language, chosenHere } = languageOf(request);
        context.set(languageContext, language);
        context.set(languageChosenContext, chosenHere);
        context.set(nonceContext, String(response.locals["nonce"]));
        return context;
      },
      mode: "production",
    }),
  );

  const onError: ErrorRequestHandler = (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error);
    const status = statusOf(error);
    if (status >= 500) logger.error({ err: error }, "a request failed");
    sendPlainPage(request, response, status, "failed");
  };
  app.use(onError);
  return app;

  /** Content addressed by {@link brandVersion}, or small enough not to matter. */
  function sendKept(type: string, content: string): RequestHandler {
    const version = brandVersion(pack);
    return (request, response) => {
      const maxAge = request.query["v"] === version ? `${YEAR_S}, immutable` : "300";
      response.set("Cache-Control", `public, max-age=${maxAge}`).type(type).send(content);
    };
  }
}

/** Every path of the application, with its parameters by name (`/documents/:code`). */
function pathsOf({ routes }: ServerBuild): string[] {
  return Object.values(routes).flatMap((route) => (route?.path ? [`/${route.path}`] : ["/"]));
}

function statusOf(error: unknown): number {
  const status = (error as { status?: unknown } | null)?.status;
  return typeof status === "number" && status >= 400 && status < 600 ? status : 500;
}
