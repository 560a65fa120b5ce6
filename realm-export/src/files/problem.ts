/** One mistake in the realm's files, with the place to mend. */
export interface FileProblem {
  /** File name relative to the folder of the realm's files. */
  file: string;
  /** Line, counted from 1; 1 when the mistake is the whole file's. */
  line: number;
  message: string;
}

/** Realm files that cannot be used. Nothing was sent to the server. */
export class RealmFilesError extends Error {
  readonly problems: FileProblem[];

  constructor(problems: FileProblem[]) {
    const list = problems.map(({ file, line, message }) => `  ${file}:${line}: ${message}`);
    super(`The realm's files cannot be used; nothing was changed:\n${list.join("\n")}`);
    this.name = "RealmFilesError";
    this.problems = problems;
  }
}
