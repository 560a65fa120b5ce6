import type { Request, Response } from "express";
import type { BrowserSession, LineContext } from "./context.ts";

const cookieName = "line_emulator_session";

/** Under this path only: cookies of `localhost` are shared by all its ports. */
const cookiePath = "/oauth2";

/**
 * Who logged in to LINE in this browser.
 *
 * @param maxAgeSeconds a session older than this does not count (`max_age`)
 */
export function sessionOf(
  context: LineContext,
  request: Request,
  maxAgeSeconds?: number,
): BrowserSession | undefined {
  const cookies = (request.headers.cookie ?? "").split(/; */);
  const key = cookies.find((cookie) => cookie.startsWith(`${cookieName}=`));
  const session = key && context.sessions.get(key.slice(cookieName.length + 1));
  if (!session || context.store.persona(session.personaId) === undefined) return undefined;
  const tooOld =
    maxAgeSeconds !== undefined && context.now() - session.loggedInAt > maxAgeSeconds * 1_000;
  return tooOld ? undefined : session;
}

export function beginSession(
  context: LineContext,
  response: Response,
  session: BrowserSession,
): void {
  response.cookie(cookieName, context.sessions.add(session), {
    httpOnly: true,
    sameSite: "lax",
    path: cookiePath,
  });
}
