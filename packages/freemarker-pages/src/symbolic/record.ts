import type { Condition } from "./condition.ts";

/**
 * What the pages have read of the context, as a tree. The browser is told this much and no more, so it
 * is what the server makes its data from.
 */
export class Read {
  /** What was read of it by name, with the FreeMarker expression for each after its owner's. */
  readonly fields = new Map<string, { access: string; read: Read }>();
  /** What was read of its elements, where it is a list. */
  element: Read | undefined;
  /** When it was read: under any of these conditions. Some of the server's values can only then be read. */
  readonly when = new Set<Condition>();
  /** Whether it was counted or walked, which only a list can be. */
  list = false;

  field(name: string, access: string): Read {
    let known = this.fields.get(name);
    if (!known) this.fields.set(name, (known = { access, read: new Read() }));
    return known.read;
  }

  each(): Read {
    this.list = true;
    return (this.element ??= new Read());
  }
}

/** A variable of a FreeMarker list, and the list that it walks. */
export interface Loop {
  variable: string;
  list: string;
}

/** An answer of the server to a question that the browser asks again, such as the text for a key. */
export interface Answer {
  /** FreeMarker expression of the question. */
  key: string;
  /** FreeMarker expression of the answer; may be missing. */
  value: string;
}

/** Everything that one page has read while it was compiled. */
export class Recording {
  readonly context = new Read();
  /** By the name of what was asked. */
  readonly answers = new Map<string, Answer[]>();
  readonly #loops = new Map<string, Loop>();
  #variables = 0;

  /** A name for a variable of a list or of a filter, never used before on this page. */
  variable(): string {
    this.#variables += 1;
    return `item${this.#variables}`;
  }

  /** Makes a loop known, so that what depends on its variable can be walked again for the browser. */
  loop(loop: Loop): void {
    this.#loops.set(loop.variable, loop);
  }

  answer(name: string, answer: Answer): void {
    const known = this.answers.get(name) ?? [];
    if (!known.some(({ key }) => key === answer.key)) known.push(answer);
    this.answers.set(name, known);
  }

  /** The loops that an expression stands in, the outermost first. */
  loopsOf(expression: string): Loop[] {
    const names = new Set(expression.match(/\bitem\d+\b/g));
    const own = [...names].flatMap((name) => this.#loops.get(name) ?? []);
    const all = new Map<string, Loop>();
    for (const loop of own) {
      for (const outer of this.loopsOf(loop.list)) all.set(outer.variable, outer);
      all.set(loop.variable, loop);
    }
    return [...all.values()];
  }
}
