/** An element of a page while it is compiled. */
export interface Element {
  readonly $element: true;
  readonly type: string | Component | typeof Fragment;
  readonly props: Readonly<Record<string, unknown>>;
}

type Component = (props: never) => unknown;

export const Fragment = Symbol("Fragment");

export function createElement(type: Element["type"], props: Record<string, unknown>): Element {
  return { $element: true, type, props };
}

export function isElement(value: unknown): value is Element {
  return typeof value === "object" && value !== null && "$element" in value;
}

/** FreeMarker that stands in a page as it is, such as the place for a part that another template fills. */
export interface Raw {
  readonly $raw: string;
}

export function isRaw(value: unknown): value is Raw {
  return typeof value === "object" && value !== null && "$raw" in value;
}

/** Makes a place for FreeMarker in a page. */
export function raw(ftl: string): never {
  // JSX takes it for what can never be: it is no value of React's.
  return { $raw: ftl } satisfies Raw as never;
}
