/** What a start says while it goes. */
export interface Console {
  /** One line, as it is. */
  say(line: string): void;
  /**
   * Does one step. Says when it began and ended if it takes more than a moment, and every ten
   * seconds that it is still going.
   *
   * @param title what is being made ready, e.g. "Keycloak"
   */
  step<T>(title: string, work: () => Promise<T>): Promise<T>;
}

const quietSeconds = 1;
const tickSeconds = 10;

/** A console that writes plain lines, readable on a terminal and in a CI log alike. */
function lineConsole(write: (line: string) => void): Console {
  return {
    say: write,
    async step(title, work) {
      const started = performance.now();
      const elapsed = () => Math.round((performance.now() - started) / 1000);
      const announce = setTimeout(() => write(`  … ${title}`), quietSeconds * 1000);
      const tick = setInterval(() => write(`  … ${title}, ${elapsed()} s`), tickSeconds * 1000);
      try {
        const result = await work();
        write(`  ✓ ${title}${elapsed() >= quietSeconds ? ` (${elapsed()} s)` : ""}`);
        return result;
      } finally {
        clearTimeout(announce);
        clearInterval(tick);
      }
    },
  };
}

/**
 * Standard output as a console. A terminal that has gone away must not stop the stack half-way, so
 * failing writes are let go.
 */
export function standardConsole(): Console {
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
  return lineConsole((line) => void process.stdout.write(`${line}\n`));
}
