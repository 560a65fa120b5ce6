import { join } from "node:path";
import { z } from "zod";
import { JsonFile } from "../shared/json-file.ts";

const schema = z.array(z.string());

/** Authentication codes that citizens have typed into KANAMETO; from then on it knows them on LINE. */
export class TypedCodes {
  readonly #file: JsonFile<typeof schema>;
  #codes: ReadonlySet<string>;

  /** @throws when what is stored is not readable */
  constructor(dataDir: string) {
    this.#file = new JsonFile(join(dataDir, "typed-codes.json"), schema);
    this.#codes = new Set(this.#file.read());
  }

  has(code: string | undefined): boolean {
    return code !== undefined && this.#codes.has(code);
  }

  add(code: string): void {
    this.#codes = new Set([...this.#codes, code]);
    this.#file.write([...this.#codes]);
  }
}

/** A code as a person types it: full-width, in small letters, with gaps, O for 0 and I or L for 1. */
export function codeFrom(typed: string): string {
  return typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s-]/g, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
}
