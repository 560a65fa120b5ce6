import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isMap, LineCounter, parseDocument, type Document } from "yaml";
import type { z } from "zod";
import type { CityPackProblem } from "./problem.ts";

/** What reading one file gave: its value, or the problems that stand in the way. */
export type FileResult<T> =
  { value: T; problems: [] } | { value?: undefined; problems: CityPackProblem[] };

/** Reads one YAML file of the pack and holds it against its schema. */
export function readYamlFile<S extends z.ZodType>(
  dir: string,
  file: string,
  schema: S,
): FileResult<z.infer<S>> {
  let source: string;
  try {
    source = readFileSync(join(dir, file), "utf8");
  } catch {
    return { problems: [{ file, line: 1, message: "is missing or cannot be read" }] };
  }
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  if (document.errors.length > 0) {
    return {
      problems: document.errors.map((error) => ({
        file,
        line: lines.linePos(error.pos[0]).line,
        message: error.message.split("\n")[0]!.replace(/ at line \d+, column \d+:?$/, ""),
      })),
    };
  }
  const result = schema.safeParse(document.toJS());
  if (result.success) return { value: result.data, problems: [] };
  return {
    problems: result.error.issues.map((issue) => ({
      file,
      line: lineOf(document, lines, placeOf(issue)),
      message: [issue.path.join("."), issue.message].filter(Boolean).join(": "),
    })),
  };
}

/** The path to point at: for an unrecognised key the key itself, not the map it stands in. */
function placeOf(issue: z.core.$ZodIssue): PropertyKey[] {
  const extra = issue.code === "unrecognized_keys" ? issue.keys.slice(0, 1) : [];
  return [...issue.path, ...extra];
}

/** Line of the value at `path`, or of the nearest parent that is there. */
function lineOf(document: Document, lines: LineCounter, path: PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const parent = document.getIn(path.slice(0, length - 1), true);
    const key = path[length - 1];
    const pair = isMap(parent)
      ? parent.items.find((item) => String(item.key) === String(key))
      : undefined;
    const node = pair?.key ?? document.getIn(path.slice(0, length), true);
    const start = (node as { range?: [number, number, number] } | undefined)?.range?.[0];
    if (start !== undefined) return lines.linePos(start).line;
  }
  return 1;
}
