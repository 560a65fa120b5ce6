import type { Value } from "../compare/change.ts";
import { differences } from "../compare/differences.ts";
import { stepFor, type Step } from "../step.ts";

/** A thing within another that goes by its name: a mapper in a scope, say. */
type Named = { name: string } & Record<string, unknown>;

/** How the server is told. `add` and `update` get the declared entry. */
interface Writer<T> {
  add(entry: T): Promise<unknown>;
  update(id: string, entry: T): Promise<unknown>;
  remove(id: string): Promise<unknown>;
}

/**
 * Compares a list that the files own completely: what is not declared goes.
 *
 * @param fields what of an entry is compared, beside its name
 */
export function planNamed<T extends Named>(
  path: string[],
  actual: { id?: string; name?: string }[],
  desired: T[],
  fields: readonly string[],
  writer: Writer<T>,
): Step[] {
  const pick = (entry: object | undefined) =>
    entry &&
    (Object.fromEntries(Object.entries(entry).filter(([key]) => fields.includes(key))) as Record<
      string,
      Value
    >);
  const there = new Map(actual.map((entry) => [entry.name!, entry]));
  const gone = actual.filter(({ name }) => !desired.some((entry) => entry.name === name));
  return [
    ...desired.flatMap((entry) => {
      const existing = there.get(entry.name);
      const here = [...path, entry.name];
      return stepFor(
        differences(here, pick(existing), pick(entry), { exact: true }),
        async () =>
          void (await (existing ? writer.update(existing.id!, entry) : writer.add(entry))),
      );
    }),
    ...gone.flatMap((entry) =>
      stepFor(
        differences([...path, entry.name!], pick(entry), undefined),
        async () => void (await writer.remove(entry.id!)),
      ),
    ),
  ];
}
