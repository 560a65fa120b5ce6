import { and, FALSE, not, or, TRUE, type Condition } from "./condition.ts";
import { at, refuse } from "./problem.ts";
import { Recording, type Read } from "./record.ts";

/** Values that only the server knows while a page is compiled; see the README for what they can do. */
export abstract class Late {
  /** What stands for the value in a page's code. */
  readonly proxy: unknown = proxyOf(this);
  abstract get(name: string): unknown;
  abstract call(method: string, args: unknown[]): unknown;
}

const lateOf = new WeakMap<object, Late>();
let recording = new Recording();

/** Begins a page: what is read from now on is recorded anew. */
export function beginRecording(): Recording {
  recording = new Recording();
  return recording;
}

/** The value behind what a page's code holds, or nothing where the value is known already. */
export function late(value: unknown): Late | undefined {
  return typeof value === "function" || (typeof value === "object" && value !== null)
    ? lateOf.get(value)
    : undefined;
}

/** Passes on a value that must be known already. */
export function known<T>(value: T, what: string): T {
  if (late(value)) refuse(`${what} takes no value that only the server knows`);
  return value;
}

function proxyOf(value: Late): unknown {
  const proxy = new Proxy(() => undefined, {
    get: (_, name) => {
      if (typeof name === "symbol") {
        if (name === Symbol.iterator)
          refuse("a list of the server cannot be spread or taken apart");
        if (name === Symbol.toPrimitive) {
          refuse("a value of the server was used as if its text were known; use ${…} or +");
        }
        return undefined;
      }
      if (name === "then") return undefined;
      if (NATIVE.has(name)) refuse(`.${name} does not work on a value that only the server knows`);
      return value.get(name);
    },
    apply: (_, __, args: unknown[]) => value.call("", args),
    ownKeys: () => refuse("a value of the server cannot be spread"),
    has: () => refuse("`in` does not work on a value that only the server knows"),
    set: () => refuse("a value of the server cannot be changed"),
  });
  lateOf.set(proxy, value);
  return proxy;
}

/** What JavaScript itself asks every value for; no field of the context is called so. */
const NATIVE = new Set([
  "toString",
  "valueOf",
  "toJSON",
  "hasOwnProperty",
  "call",
  "apply",
  "bind",
]);

/** Something of the context, or an element of a list of it. */
export class Path extends Late {
  readonly raw: string;
  readonly read: Read;
  readonly methods: Methods;
  readonly name: string;
  constructor(raw: string, read: Read, name: string, methods: Methods) {
    super();
    this.raw = raw;
    this.read = read;
    this.name = name;
    this.methods = methods;
  }
  override get(field: string): unknown {
    if (/^\d+$/.test(field)) {
      return new Path(`${this.raw}[${field}]`, this.read.each(), `${this.name}[]`, this.methods)
        .proxy;
    }
    const name = this.name ? `${this.name}.${field}` : field;
    if (field === "length" && !(name in this.methods.fields)) {
      this.read.list = true;
      return numberOf(this);
    }
    const access = this.methods.fields[name] ?? step(field);
    const raw = this.raw ? `${this.raw}${access}` : access.replace(/^\./, "");
    const read = this.read.field(field, access);
    read.when.add(assumed.reduce(and, TRUE));
    return new Path(raw, read, name, this.methods).proxy;
  }
  override call(method: string, args: unknown[]): unknown {
    const name = method === "" ? this.name : `${this.name}.${method}`;
    const asked = this.methods.calls[name];
    if (asked) return asked(args);
    switch (method) {
      case "map":
        return new Mapped(this, args[0] as Callback).proxy;
      case "filter":
        return filtered(this, args[0] as Callback).proxy;
      case "find": {
        const { raw, read, name: list } = filtered(this, args[0] as Callback);
        return new Path(`${raw}?first`, read.each(), `${list}[]`, this.methods).proxy;
      }
      case "some":
        return booleanOf(`${filtered(this, args[0] as Callback).raw}?size gt 0`);
      case "every": {
        const none = filtered(this, (item, index) => lateNot((args[0] as Callback)(item, index)));
        return booleanOf(`${none.raw}?size == 0`);
      }
      case "includes":
        return booleanOf(`holds((${this.raw})!, ${expressionOf(args[0])})`);
      case "startsWith":
        return booleanOf(`${expressionOf(this.proxy)}?starts_with(${expressionOf(args[0])})`);
      case "endsWith":
        return booleanOf(`${expressionOf(this.proxy)}?ends_with(${expressionOf(args[0])})`);
      default:
        return refuse(`.${method}() does not work on ${this.name}, which only the server knows`);
    }
  }
}

type Callback = (item: unknown, index: unknown) => unknown;

/** The context itself, of which some fields are known already. */
export class Root extends Path {
  readonly constants: Readonly<Record<string, unknown>>;
  constructor(read: Read, methods: Methods, constants: Readonly<Record<string, unknown>>) {
    super("", read, "", methods);
    this.constants = constants;
  }
  override get(field: string): unknown {
    return field in this.constants ? this.constants[field] : super.get(field);
  }
}

/** Under which conditions the code that runs now is of use to the page. */
let assumed: readonly Condition[] = [];

/** Runs the code of one way of a page. */
export function assuming<T>(condition: Condition, run: () => T): T {
  const before = assumed;
  // A loop's variable means nothing outside of it.
  if (condition !== TRUE && !/\bitem\d/.test(condition)) assumed = [...before, condition];
  try {
    return run();
  } finally {
    assumed = before;
  }
}

/** How the context differs in FreeMarker from what the pages' types say. */
export interface Methods {
  /** By the path of a field: how it is reached from its owner, with the dot. */
  fields: Readonly<Record<string, string>>;
  /** By the path of a function: what a call of it is worth. */
  calls: Readonly<Record<string, (args: unknown[]) => unknown>>;
}

function step(field: string): string {
  return /^[A-Za-z_]\w*$/.test(field) ? `.${field}` : `[${JSON.stringify(field)}]`;
}

function numberOf(list: Path): unknown {
  return new Formula(`((${list.raw})![])?size`, "number").proxy;
}

function booleanOf(ftl: string): unknown {
  return new Formula(`(${ftl})`, "boolean").proxy;
}

function lateNot(value: unknown): unknown {
  return booleanOf(not(conditionOf(value)));
}

/** The elements for which a predicate holds; FreeMarker's `filter` with a lambda. */
function filtered(list: Path, predicate: Callback): Path {
  const variable = recording.variable();
  const item = new Path(variable, list.read.each(), `${list.name}[]`, list.methods);
  const condition = conditionOf(predicate(item.proxy, refusedIndex()));
  const raw = `((${list.raw})![])?filter(${variable} -> ${condition})`;
  return new Path(raw, list.read, list.name, list.methods);
}

function refusedIndex(): unknown {
  return new Formula("0/0", "number").proxy;
}

/** A value worked out of others. */
export class Formula extends Late {
  readonly ftl: string;
  readonly kind: "boolean" | "number" | "string";
  constructor(ftl: string, kind: "boolean" | "number" | "string") {
    super();
    this.ftl = ftl;
    this.kind = kind;
  }
  override get(field: string): unknown {
    return refuse(`.${field} does not work on a value that was worked out`);
  }
  override call(method: string, args: unknown[]): unknown {
    switch (method) {
      case "includes":
        return booleanOf(`${expressionOf(this.proxy)}?contains(${expressionOf(args[0])})`);
      case "startsWith":
        return booleanOf(`${expressionOf(this.proxy)}?starts_with(${expressionOf(args[0])})`);
      case "endsWith":
        return booleanOf(`${expressionOf(this.proxy)}?ends_with(${expressionOf(args[0])})`);
      default:
        return refuse(`.${method}() does not work on a value that was worked out`);
    }
  }
}

/** One of two values, which the server chooses. */
export class Choice extends Late {
  readonly condition: Condition;
  readonly yes: unknown;
  readonly no: unknown;
  constructor(condition: Condition, yes: unknown, no: unknown) {
    super();
    this.condition = condition;
    this.yes = yes;
    this.no = no;
  }
  override get(field: string): unknown {
    return this.each((value) => fieldOf(value, field));
  }
  override call(method: string, args: unknown[]): unknown {
    return this.each((value) =>
      value === undefined || value === null || value === false
        ? undefined
        : callMethod(value, method, args),
    );
  }
  each(make: (value: unknown) => unknown): unknown {
    return choose(this.condition, each(this.yes, make), each(this.no, make));
  }
}

function fieldOf(value: unknown, field: string): unknown {
  if (value === undefined || value === null || value === false) return undefined;
  return (value as Record<string, unknown>)[field];
}

/** Applies to a value, or to each of the values that it may be. */
export function each(value: unknown, make: (value: unknown) => unknown): unknown {
  const choice = late(value);
  return choice instanceof Choice ? choice.each(make) : make(value);
}

/** One of two values by a condition that the server decides, if it is not decided yet. */
export function choose(condition: Condition, yes: unknown, no: unknown): unknown {
  if (condition === TRUE || yes === no) return yes;
  return condition === FALSE ? no : new Choice(condition, yes, no).proxy;
}

/** Pieces of text, some of which only the server knows. */
export class Text extends Late {
  readonly parts: readonly unknown[];
  constructor(parts: readonly unknown[]) {
    super();
    this.parts = parts;
  }
  override get(field: string): unknown {
    return refuse(`.${field} does not work on a text that only the server knows`);
  }
  override call(method: string): unknown {
    return refuse(`.${method}() does not work on a text that only the server knows`);
  }
}

/** Joins pieces to a text. */
export function textOf(parts: readonly unknown[]): unknown {
  const flat = parts.flatMap((part) => {
    const value = late(part);
    return value instanceof Text ? value.parts : [value ? part : String(part as string)];
  });
  return flat.some(late) ? new Text(flat).proxy : flat.join("");
}

/** What a function makes of each element of a list. */
export class Mapped extends Late {
  readonly list: Path;
  readonly make: Callback;
  constructor(list: Path, make: Callback) {
    super();
    this.list = list;
    this.make = make;
  }
  override get(field: string): unknown {
    return field === "length" ? numberOf(this.list) : refuse(`.${field} does not work on a list`);
  }
  override call(method: string, args: unknown[]): unknown {
    const callback = args[0] as Callback;
    const then: Callback = (item, index) => callback(this.make(item, index), index);
    switch (method) {
      case "map":
        return new Mapped(this.list, then).proxy;
      case "some":
        return this.list.call("some", [then]);
      case "every":
        return this.list.call("every", [then]);
      case "join": {
        const variable = recording.variable();
        const list = `(${this.list.raw})![]`;
        recording.loop({ variable, list });
        const item = new Path(
          variable,
          this.list.read.each(),
          `${this.list.name}[]`,
          this.list.methods,
        );
        const made = expressionOf(this.make(item.proxy, refusedIndex()));
        const mark = literal((args[0] as string | undefined) ?? ",");
        return new Formula(`(${list})?map(${variable} -> ${made})?join(${mark})`, "string").proxy;
      }
      default:
        return refuse(`.${method}() does not work on a list of the server after .map()`);
    }
  }
  /** Writes the list down, each element by what the function makes of it. */
  walk(write: (element: unknown, variable: string) => string): { loop: string; body: string } {
    const variable = recording.variable();
    const loop = `(${this.list.raw})![]`;
    recording.loop({ variable, list: loop });
    const { read, name, methods } = this.list;
    const item = new Path(variable, read.each(), `${name}[]`, methods);
    const index = new Formula(`${variable}?index`, "number");
    const make = () => this.make(item.proxy, index.proxy);
    return { loop: `${loop} as ${variable}`, body: write(forking(make), variable) };
  }
}

/** Lists one after another, not all of which are known. */
export class Joined extends Late {
  readonly segments: readonly unknown[];
  constructor(segments: readonly unknown[]) {
    super();
    this.segments = segments;
  }
  override get(field: string): unknown {
    if (field !== "length") return refuse(`.${field} does not work on a list`);
    const sizes = this.segments.map((segment) => expressionOf(fieldOf(segment, "length") ?? 0));
    return new Formula(`(${sizes.join(" + ")})`, "number").proxy;
  }
  override call(method: string, args: unknown[]): unknown {
    const results = this.segments.map((segment) => callMethod(segment, method, args));
    switch (method) {
      case "map":
        return results;
      case "some":
        return booleanOf(results.map(conditionOf).reduce(or));
      case "every":
        return booleanOf(results.map(conditionOf).reduce(and));
      case "filter":
        return new Joined(results).proxy;
      default:
        return refuse(`.${method}() does not work on lists put together`);
    }
  }
}

/** Calls a method of any value, known or not. */
export function callMethod(value: unknown, method: string, args: unknown[]): unknown {
  const unknown = late(value);
  if (unknown) return unknown.call(method, args);
  if (Array.isArray(value)) return callOnArray(value, method, args);
  const target = value as Record<string, (...args: unknown[]) => unknown>;
  if (takesOnlyKnown(value)) for (const arg of args) known(arg, `.${method}()`);
  return target[method]!(...args);
}

function takesOnlyKnown(value: unknown): boolean {
  if (typeof value !== "object" && typeof value !== "function") return true;
  if (value === null) return false;
  if ([Object, Math, JSON, Number, Array, Date, Intl, String, Promise].includes(value as never)) {
    return true;
  }
  return (
    !Array.isArray(value) &&
    ![Object.prototype, null, Function.prototype].includes(Object.getPrototypeOf(value) as never)
  );
}

/** A known list, though its elements, or what is asked of them, may not be known. */
function callOnArray(list: unknown[], method: string, args: unknown[]): unknown {
  const callback = args[0] as Callback;
  const ask = callback === (Boolean as unknown) ? (item: unknown) => item : callback;
  const tests = () => list.map((item, index) => conditionOf(ask(item, index)));
  switch (method) {
    case "some":
      return decided(tests().reduce(or, FALSE));
    case "every":
      return decided(tests().reduce(and, TRUE));
    case "filter": {
      const conditions = tests();
      const segments = list.map((item, i) => choose(conditions[i]!, [item], []));
      return segments.some(late) ? new Joined(segments).proxy : segments.flat();
    }
    case "find":
      return tests().reduceRight<unknown>(
        (rest, test, i) => choose(test, list[i], rest),
        undefined,
      );
    case "flatMap":
      return join(list.map((item, index) => callback(item, index)));
    case "includes":
      return decided(list.map((item) => equals(item, args[0])).reduce(or, FALSE));
    case "join": {
      const mark = (args[0] as string | undefined) ?? ",";
      return textOf(list.flatMap((item, i) => (i === 0 ? [item] : [mark, item])));
    }
    default:
      return (list as unknown as Record<string, (...args: unknown[]) => unknown>)[method]!(...args);
  }
}

/** Lists put together; an element that is no list stands for itself. */
export function join(segments: unknown[]): unknown {
  if (!segments.some(late)) return segments.flat();
  return new Joined(segments.map((each) => ((late(each) ?? Array.isArray(each)) ? each : [each])))
    .proxy;
}

function decided(condition: Condition): unknown {
  if (condition === TRUE) return true;
  return condition === FALSE ? false : booleanOf(condition);
}

/** Whether a value counts as true in JavaScript. */
export function conditionOf(value: unknown): Condition {
  const unknown = late(value);
  if (!unknown) return value ? TRUE : FALSE;
  if (unknown instanceof Path) return `truthy((${unknown.raw})!)`;
  if (unknown instanceof Formula) {
    if (unknown.kind === "boolean") return unknown.ftl;
    return unknown.kind === "number"
      ? `(${unknown.ftl} != 0)`
      : `((${unknown.ftl})!"")?has_content`;
  }
  if (unknown instanceof Choice) {
    const { condition } = unknown;
    const [yes, no] = [conditionOf(unknown.yes), conditionOf(unknown.no)];
    // `a || b` is a choice of a by a.
    return yes === condition ? or(condition, no) : or(and(condition, yes), and(not(condition), no));
  }
  if (unknown instanceof Text) return unknown.parts.map(conditionOf).reduce(or);
  return TRUE;
}

/** Whether a value is there at all: neither undefined nor null. */
export function isThere(value: unknown): Condition {
  const unknown = late(value);
  if (!unknown) return value === undefined || value === null ? FALSE : TRUE;
  if (unknown instanceof Path) return `(${unknown.raw})??`;
  if (unknown instanceof Formula) return unknown.kind === "string" ? `(${unknown.ftl})??` : TRUE;
  if (unknown instanceof Choice) {
    const { condition, yes, no } = unknown;
    return or(and(condition, isThere(yes)), and(not(condition), isThere(no)));
  }
  return TRUE;
}

/** Whether two values are the same. */
export function equals(a: unknown, b: unknown): Condition {
  const [left, right] = [late(a), late(b)];
  if (!left && !right) return a === b ? TRUE : FALSE;
  for (const [one, other] of [
    [left, b],
    [right, a],
  ] as const) {
    if (one instanceof Choice) {
      const { condition, yes, no } = one;
      return or(and(condition, equals(yes, other)), and(not(condition), equals(no, other)));
    }
  }
  if (!left) return equals(b, a);
  if (b === undefined || b === null) return not(isThere(a));
  if (typeof b === "boolean") return b ? conditionOf(a) : not(conditionOf(a));
  if (typeof b === "number") return and(isThere(a), `(${plainExpressionOf(a)} == ${b})`);
  return `(${expressionOf(a)} == ${expressionOf(b)})`;
}

function plainExpressionOf(value: unknown): string {
  const unknown = late(value);
  return unknown instanceof Path ? `(${unknown.raw})` : expressionOf(value);
}

/** A number's expression; a missing one counts as none. */
export function numberExpressionOf(value: unknown): string {
  const unknown = late(value);
  return unknown instanceof Path ? `((${unknown.raw})!0)` : expressionOf(value);
}

/** A value as a FreeMarker expression that is never missing. */
export function expressionOf(value: unknown): string {
  if (typeof value === "string") return literal(value);
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (value === undefined || value === null) return '""';
  const unknown = late(value);
  if (unknown instanceof Path) return `((${unknown.raw})!"")`;
  if (unknown instanceof Formula) {
    return unknown.kind === "string" ? `((${unknown.ftl})!"")` : unknown.ftl;
  }
  if (unknown instanceof Choice) {
    const { condition, yes, no } = unknown;
    return `(${condition})?then(${expressionOf(yes)}, ${expressionOf(no)})`;
  }
  if (unknown instanceof Text) return `(${['""', ...unknown.parts.map(expressionOf)].join(" + ")})`;
  return refuse("only texts, numbers and truth values can stand here");
}

function literal(text: string): string {
  authorsText(text);
  return `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n")}"`;
}

/** Passes on a text that stands in the pages' source; FreeMarker would run what looks like its own. */
export function authorsText(text: string): string {
  if (/[$#]\{|<\/?[#@]|\[=/.test(text)) {
    refuse(`the text ${JSON.stringify(text)} holds what FreeMarker would run`);
  }
  return text;
}

/** An `if` whose condition only the server knows; `forking` sees to both of its ways. */
class Fork extends Error {
  readonly condition: Condition;
  constructor(condition: Condition) {
    super(`An if by ${condition} stands outside of every component.`);
    this.condition = condition;
  }
}

let taken = new Map<Condition, boolean>();
const MOST_FORKS = 6;

/** Which way an `if` goes. */
export function test(value: unknown, where: string): boolean {
  at(where);
  const condition = conditionOf(value);
  if (condition === TRUE || condition === FALSE) return condition === TRUE;
  const way = taken.get(condition);
  if (way !== undefined) return way;
  throw new Fork(condition);
}

/** Runs code that may have an `if` by a late condition: once for each way through it. */
export function forking(run: () => unknown, depth = 0): unknown {
  const before = taken;
  try {
    return run();
  } catch (error) {
    if (!(error instanceof Fork)) throw error;
    if (depth >= MOST_FORKS)
      refuse("too many ifs on values of the server; make smaller components");
    const take = (way: boolean) => {
      taken = new Map([...before, [error.condition, way]]);
      const condition = way ? error.condition : not(error.condition);
      return assuming(condition, () => forking(run, depth + 1));
    };
    return choose(error.condition, take(true), take(false));
  } finally {
    taken = before;
  }
}

/** Records what the browser will ask again, and gives the server's answer. */
export function ask(name: string, question: unknown, ftl: string): unknown {
  recording.answer(name, { key: expressionOf(question), value: ftl });
  return new Formula(ftl, "string").proxy;
}
