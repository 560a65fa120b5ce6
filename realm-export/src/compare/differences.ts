import type { Change, Value } from "./change.ts";

/**
 * Compares a tree of the server with the tree the files declare.
 *
 * Only what is declared counts, unless `exact`: then what only the server has is a difference too.
 * Lists are sets (redirect URIs, locales, scopes: their order means nothing to Keycloak).
 */
export function differences(
  path: string[],
  actual: Value | undefined,
  desired: Value | undefined,
  { exact = false } = {},
): Change[] {
  if (isMap(actual) && isMap(desired)) {
    const keys = new Set([...Object.keys(desired), ...(exact ? Object.keys(actual) : [])]);
    return [...keys].flatMap((key) =>
      differences([...path, key], actual[key], desired[key], { exact }),
    );
  }
  return sameValue(actual, desired) ? [] : [{ path, from: actual, to: desired }];
}

function isMap(value: Value | undefined): value is { [key: string]: Value } {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

function sameValue(a: Value | undefined, b: Value | undefined): boolean {
  return canonical(a) === canonical(b);
}

/** A text that is equal for equal values, whatever the order of keys and entries. */
function canonical(value: Value | undefined): string {
  if (Array.isArray(value)) return `[${value.map(canonical).sort().join()}]`;
  if (isMap(value)) {
    const entries = Object.entries(value).map(([key, inner]) => `${key}:${canonical(inner)}`);
    return `{${entries.sort().join()}}`;
  }
  // Keycloak leaves an empty text out of its answers.
  return JSON.stringify(value === "" ? undefined : value) ?? "";
}
