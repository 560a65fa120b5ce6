import type { ShouldRevalidateFunction } from "react-router";

/**
 * While a form shows what its sending came to, nothing is read again: the action's answer holds all of
 * it, and reading could fail and take away what was typed.
 */
export const shouldRevalidate: ShouldRevalidateFunction = ({
  actionResult,
  defaultShouldRevalidate,
}) => actionResult === undefined && defaultShouldRevalidate;
