import { setServerTexts } from "./texts.ts";

/** What the server's template has written for the browser; see `compile/context-json.ts`. */
interface Written {
  context: Record<string, unknown>;
  answers: Record<string, Record<string, string>>;
}

/** Reads the context that a page was rendered with, as far as the page looks at it. */
export function reviveContext(json: string): Record<string, unknown> {
  // What is missing for the server is undefined in the page, not null.
  const { context, answers } = JSON.parse(json, (_, value: unknown) =>
    value === null ? undefined : value,
  ) as Written;
  setServerTexts(answers.text ?? {});
  for (const [name, given] of Object.entries(answers)) {
    const [owner, method] = name.split(".");
    if (!owner || !method) continue;
    context[owner] = {
      ...(context[owner] as object),
      [method]: (...question: string[]) => given[question.join()] || undefined,
    };
  }
  return context;
}
