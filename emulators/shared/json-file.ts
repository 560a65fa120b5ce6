import {
  mkdirSync,
  openSync,
  closeSync,
  fsyncSync,
  readFileSync,
  renameSync,
  writeSync,
} from "node:fs";
import { dirname } from "node:path";
import type { z } from "zod";

/**
 * A small state kept in one JSON file. Each write replaces the file as a whole (write beside it,
 * flush, rename), so a process that is killed leaves the former or the new state and nothing else.
 */
export class JsonFile<Schema extends z.ZodType> {
  readonly #path: string;
  readonly #schema: Schema;

  constructor(path: string, schema: Schema) {
    this.#path = path;
    this.#schema = schema;
  }

  /**
   * @returns the stored state, or `undefined` when there is none yet
   * @throws when the file is there and is not what this version wrote; it is left as it is
   */
  read(): z.output<Schema> | undefined {
    let text: string;
    try {
      text = readFileSync(this.#path, "utf8");
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
      throw error;
    }
    const parsed = this.#schema.safeParse(parseJson(text));
    if (parsed.success) return parsed.data;
    throw new Error(
      `${this.#path} does not hold a state this emulator can read. It was left as it is; ` +
        "move it away to start afresh.",
    );
  }

  write(state: z.output<Schema>): void {
    mkdirSync(dirname(this.#path), { recursive: true });
    const beside = `${this.#path}.new`;
    const file = openSync(beside, "w", 0o600);
    try {
      writeSync(file, JSON.stringify(state, null, 1));
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(beside, this.#path);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
