/** `browser/texts.ts` while pages are compiled: the same functions for values that only the server knows. */
import { refuse } from "./problem.ts";
import { ask, choose, each, equals, expressionOf, Formula, late, Text, textOf } from "./values.ts";

export const compiled = true;

export function lookUp(table: Record<string, string>, key: unknown): unknown {
  return each(spread(key), (one) => {
    if (one === undefined || one === false) return undefined;
    if (!late(one)) return table[one as string];
    const candidates = Object.keys(table).filter((name) => mayBe(one, name));
    if (candidates.length === 0) refuse("no text has such a key");
    return candidates.reduceRight<unknown>(
      (rest, name) => choose(equals(one, name), table[name], rest),
      undefined,
    );
  });
}

/** A text whose pieces may be choices as a choice of texts. */
function spread(key: unknown): unknown {
  const text = late(key);
  if (!(text instanceof Text)) return key;
  return text.parts.reduce<unknown>(
    (before, part) =>
      each(before, (head) =>
        each(part, (tail) =>
          head === undefined || tail === undefined ? undefined : textOf([head, tail]),
        ),
      ),
    "",
  );
}

/** Whether a text could turn out as this, by the pieces of it that are known. */
function mayBe(value: unknown, name: string): boolean {
  const text = late(value);
  const parts = text instanceof Text ? text.parts : [value];
  const pattern = parts.map((part) =>
    late(part) ? ".*" : (part as string).replace(/[.*+?^${}()|[\]\\]/g, "\\$&"),
  );
  return new RegExp(`^${pattern.join("")}$`).test(name);
}

export function fill(text: unknown, values: readonly unknown[]): unknown {
  return each(text, (one) =>
    one === undefined || one === false
      ? undefined
      : textOf(
          (one as string)
            .split(/(\{\d+\})/)
            .map((piece) => (/^\{\d+\}$/.test(piece) ? values[Number(piece.slice(1, -1))] : piece)),
        ),
  );
}

export function before(text: unknown, mark: string): unknown {
  return late(text)
    ? formula(`${expressionOf(text)}?keep_before(${expressionOf(mark)})`)
    : (text as string).split(mark)[0];
}

export function after(text: unknown, mark: string): unknown {
  return late(text)
    ? formula(`${expressionOf(text)}?keep_after(${expressionOf(mark)})`)
    : (text as string).split(mark).slice(1).join(mark);
}

export function withoutEnding(text: unknown, ending: string): unknown {
  return late(text)
    ? formula(`${expressionOf(text)}?remove_ending(${expressionOf(ending)})`)
    : (text as string).replace(new RegExp(`${ending.replace(".", "\\.")}$`), "");
}

const DATES: Record<string, string> = { ja: "yyyy'年'M'月'd'日'", en: "MMMM d, yyyy" };

export function longDate(iso: unknown, language: string): unknown {
  const pattern = DATES[language];
  if (!pattern) return refuse(`dates have no form in the language ${language}`);
  const date = `${expressionOf(iso)}?date("yyyy-MM-dd")?string("${pattern}")`;
  return formula(`(${expressionOf(iso)}?has_content)?then(${date}, "")`);
}

export function serverText(question: unknown): unknown {
  return each(question, (key) =>
    key === undefined || key === false ? undefined : ask("text", key, `said(${expressionOf(key)})`),
  );
}

export function useTitle(title: unknown): void {
  titles.push(title);
}

const titles: unknown[] = [];

/** The last title that was given, taken away. */
export function takeTitle(): unknown {
  const title = titles.at(-1);
  titles.length = 0;
  return title;
}

function formula(ftl: string): unknown {
  return new Formula(ftl, "string").proxy;
}
