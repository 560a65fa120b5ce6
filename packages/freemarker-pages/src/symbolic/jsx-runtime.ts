/** What JSX becomes in the pages while they are compiled. */
import { createElement, Fragment, type Element } from "./element.ts";

export { Fragment };

export function jsx(type: Element["type"], props: Record<string, unknown>): Element {
  return createElement(type, props);
}

export const jsxs = jsx;

export const jsxDEV = jsx;
