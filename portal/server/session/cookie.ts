import { createHash, randomBytes } from "node:crypto";

/**
 * `__Host-` makes the browser refuse the cookie unless it is Secure, for this host alone and for every
 * path (RFC 6265bis §4.1.3.2), so that no neighbouring host can plant one.
 */
const NAME = "__Host-machi-session";
const ID_FORM = /^[A-Za-z0-9_-]{43}$/;

/** A new session id: 256 random bits, base64url. */
export const newSessionId = () => randomBytes(32).toString("base64url");

/** What the database knows of a session id. */
export const hashSessionId = (id: string) => createHash("sha256").update(id).digest();

/** The session id in a `Cookie` header, if there is one of the right form. */
export function readSessionId(cookieHeader: string | null | undefined): string | undefined {
  for (const pair of (cookieHeader ?? "").split(";")) {
    const [name, value = ""] = pair.trim().split("=", 2);
    if (name === NAME && ID_FORM.test(value)) return value;
  }
  return undefined;
}

/**
 * `Set-Cookie` value for a session. It has no lifetime of its own: the browser drops it when closed,
 * which is what a shared computer needs; the server ends it earlier by its own clocks.
 * `Lax` lets the redirect back from sign-in carry it, and no cross-site POST.
 */
export const sessionCookie = (id: string) =>
  `${NAME}=${id}; Path=/; Secure; HttpOnly; SameSite=Lax`;

/** `Set-Cookie` value that removes the session cookie. */
export const removedSessionCookie = () =>
  `${NAME}=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0`;
