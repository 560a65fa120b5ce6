/** A FreeMarker expression that is true or false. The two constants let whole branches be left out. */
export type Condition = string;

export const TRUE: Condition = "true";
export const FALSE: Condition = "false";

export function and(a: Condition, b: Condition): Condition {
  if (a === FALSE || b === FALSE) return FALSE;
  if (a === TRUE) return b;
  return b === TRUE ? a : `(${a} && ${b})`;
}

export function or(a: Condition, b: Condition): Condition {
  if (a === TRUE || b === TRUE) return TRUE;
  if (a === FALSE) return b;
  return b === FALSE ? a : `(${a} || ${b})`;
}

export function not(a: Condition): Condition {
  if (a === TRUE) return FALSE;
  if (a === FALSE) return TRUE;
  // Every condition of more than one part stands in brackets, so a `!` is about all of it.
  return a.startsWith("!") ? a.slice(1) : `!${a}`;
}
