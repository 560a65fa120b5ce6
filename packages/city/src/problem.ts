/** One mistake in a city pack, with the place to mend. */
export interface CityPackProblem {
  /** File name within the pack. */
  file: string;
  /** Line, counted from 1; 1 when the mistake is the whole file's. */
  line: number;
  message: string;
}

/** A pack that cannot be used. Its message lists every problem as `file:line: message`. */
export class CityPackError extends Error {
  readonly problems: CityPackProblem[];

  constructor(dir: string, problems: CityPackProblem[]) {
    const list = problems.map(({ file, line, message }) => `  ${file}:${line}: ${message}`);
    super(`The city pack in ${dir} cannot be used:\n${list.join("\n")}`);
    this.name = "CityPackError";
    this.problems = problems;
  }
}
