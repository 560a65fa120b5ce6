import { differences } from "../compare/differences.ts";
import { stepFor, type Context, type Step } from "../step.ts";

/** Names of the scopes that come by themselves, and of those that must be asked for. */
export interface ScopeLists {
  default: string[];
  optional: string[];
}

type Kind = keyof ScopeLists;

/** How a scope, by Keycloak's id, is put on a list and taken off. */
export interface ScopeListWriter {
  add(kind: Kind, scopeId: string): Promise<unknown>;
  remove(kind: Kind, scopeId: string): Promise<unknown>;
}

/** Compares the two lists of scopes of the realm or of a client. What moves is taken off first. */
export function planScopeLists(
  context: Context,
  path: string[],
  actual: ScopeLists,
  desired: ScopeLists,
  writer: () => Promise<ScopeListWriter> | ScopeListWriter,
): Step[] {
  const changes = differences(path, { ...actual }, { ...desired });
  return stepFor(changes, async () => {
    const write = await writer();
    const ids = new Map(
      (await context.admin.clientScopes.find()).map((scope) => [scope.name!, scope.id!]),
    );
    const without = (kind: Kind, from: ScopeLists, other: ScopeLists) =>
      from[kind].filter((name) => !other[kind].includes(name));
    for (const kind of ["default", "optional"] as const) {
      for (const name of without(kind, actual, desired)) await write.remove(kind, ids.get(name)!);
    }
    for (const kind of ["default", "optional"] as const) {
      for (const name of without(kind, desired, actual)) await write.add(kind, ids.get(name)!);
    }
  });
}
