import type { MiddlewareFunction } from "react-router";
import { createRequestSession } from "../server/session/request-session.ts";
import { languageContext, requestSessionContext, servicesContext } from "./context.server.ts";
import { SPOKEN } from "@machi-id/languages";

const RETRY_AFTER_S = "30";

/** Gives each request its session and each answer the headers that follow from it. */
export const sessionMiddleware: MiddlewareFunction<Response> = async (
  { request, url, context },
  next,
) => {
  const { sessions } = context.get(servicesContext);
  const session = createRequestSession(sessions, request.headers.get("cookie"));
  context.set(requestSessionContext, session);

  const response = await next();

  if (session.setCookie) response.headers.append("Set-Cookie", session.setCookie);
  response.headers.set("Cache-Control", "no-store");
  // Said for caches that keep what they were told not to (RFC 9110 §8.5, §12.5.5).
  response.headers.set("Content-Language", SPOKEN[context.get(languageContext)]);
  response.headers.append("Vary", "Accept-Language, Cookie");
  if (url.pathname !== "/") response.headers.set("X-Robots-Tag", "noindex");
  // RFC 9110 §10.2.3
  if (response.status === 503) response.headers.set("Retry-After", RETRY_AFTER_S);
  return response;
};
