/**
 * What pages find as `react` while they are compiled: each hook as it is at the first rendering.
 * Effects and handlers belong to the browser and do not run.
 */
import { Fragment } from "./element.ts";
import { refuse } from "./problem.ts";

export { Fragment };

export function useState<T>(initial: T | (() => T)): [T, () => void] {
  return [typeof initial === "function" ? (initial as () => T)() : initial, () => undefined];
}

export function useReducer<State>(_: unknown, initial: State): [State, () => void] {
  return [initial, () => undefined];
}

export function useRef<T>(initial?: T): { current: T | undefined } {
  return { current: initial };
}

export function useMemo<T>(make: () => T): T {
  return make();
}

export function useCallback<T>(callback: T): T {
  return callback;
}

export function useEffect(): void {}
export const useLayoutEffect = useEffect;
export const useInsertionEffect = useEffect;

export function useSyncExternalStore<T>(
  _subscribe: unknown,
  _snapshot: unknown,
  serverSnapshot?: () => T,
): T {
  if (!serverSnapshot) return refuse("useSyncExternalStore needs a snapshot for the server");
  return serverSnapshot();
}

export function useId(): never {
  return refuse("useId differs between server and browser; give the element an id of its own");
}

export function memo<T>(component: T): T {
  return component;
}

/** A component that gives its value to those inside; see `render.ts`. */
export interface Context {
  (props: { value: unknown; children: unknown }): unknown;
  Provider: unknown;
  $values: unknown[];
}

export function createContext(initial: unknown): Context {
  const provide = ({ children }: { children: unknown }) => children;
  return Object.assign(provide, { Provider: provide, $values: [initial] });
}

export function useContext(context: Context): unknown {
  return context.$values.at(-1);
}

export const use = useContext;

export function StrictMode({ children }: { children: unknown }): unknown {
  return children;
}

export default {
  createContext,
  Fragment,
  StrictMode,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
};
