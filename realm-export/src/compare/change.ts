import { isSecretKey } from "../files/placeholders.ts";

/** A value as JSON has it. */
export type Value = null | boolean | number | string | Value[] | { [key: string]: Value };

/** One difference between the server and the files. */
export interface Change {
  /** Where, from the topic inwards: `clients`, `portal`, `attributes`, `pkce.code.challenge.method`. */
  path: string[];
  /** What the server has; absent when it has nothing there. */
  from?: Value | undefined;
  /** What the files want; absent when it is to go. */
  to?: Value | undefined;
}

/** The path as a person writes it. */
export const pathText = (change: Change) => change.path.join(" / ");

/** One line for a person: where, what the server has, what the files say. Secrets are not shown. */
export function changeText(change: Change): string {
  const secret = isSecretKey(change.path.at(-1));
  const text = (value: Value | undefined) => {
    if (value === undefined) return "(nothing)";
    return secret ? "(secret)" : JSON.stringify(withoutSecrets(value));
  };
  return `${pathText(change)}: ${text(change.from)} → ${text(change.to)}`;
}

function withoutSecrets(value: Value): Value {
  if (Array.isArray(value)) return value.map(withoutSecrets);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      isSecretKey(key) ? "(secret)" : withoutSecrets(inner),
    ]),
  );
}
