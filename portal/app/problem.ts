import type { UnavailableSource } from "../server/errors.ts";

/** Why a page cannot be shown; what the error page tells the citizen. */
export type Problem =
  | { kind: "unavailable"; source: UnavailableSource }
  /** A form came after the sign-in had ended. */
  | { kind: "sign-in-expired" }
  /** A form came without the session's token. */
  | { kind: "stale-form" }
  | { kind: "not-found" };

/** Reads the problem that a route threw, if it is one. */
export function problemOf(thrown: unknown): Problem | undefined {
  const kinds: Problem["kind"][] = ["unavailable", "sign-in-expired", "stale-form", "not-found"];
  const kind = (thrown as { kind?: Problem["kind"] } | null | undefined)?.kind;
  return kind && kinds.includes(kind) ? (thrown as Problem) : undefined;
}
