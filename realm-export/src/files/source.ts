import { isMap, isScalar, LineCounter, parseDocument, visit, type Document } from "yaml";
import type { FileProblem } from "./problem.ts";

/** A path to a value in a file: keys of maps and indices of lists. */
export type ValuePath = readonly PropertyKey[];

/** A text of the file, with where it stands. */
interface Text {
  path: ValuePath;
  value: string;
  line: number;
  /** Puts another text in its place, for what {@link Source.value} gives afterwards. */
  replace(value: string): void;
}

/** A YAML file that still knows on which line each of its values stands. */
export interface Source {
  /** File name relative to the folder of the realm's files. */
  file: string;
  /** Mistakes of the YAML itself; with any of them the value is not to be used. */
  problems: FileProblem[];
  value(): unknown;
  /** Every text, for placeholders and for the guard against secrets. */
  texts(): Text[];
  /** Line of the key or the list entry at `path`, or of the nearest parent that is there. */
  lineOf(path: ValuePath): number;
}

/** Reads YAML. Aliases and anchors are not used in these files, and merge keys are not resolved. */
export function parseSource(file: string, content: string): Source {
  const lines = new LineCounter();
  const document = parseDocument(content, { lineCounter: lines });
  const lineAt = (offset: number) => lines.linePos(offset).line;
  return {
    file,
    problems: document.errors.map((error) => ({
      file,
      line: lineAt(error.pos[0]),
      message: error.message.split("\n")[0]!.replace(/ at line \d+, column \d+:?$/, ""),
    })),
    value: () => document.toJS() as unknown,
    texts: () => textsOf(document, lineAt),
    lineOf: (path) => lineOf(document, lineAt, path),
  };
}

function textsOf(document: Document, lineAt: (offset: number) => number): Text[] {
  const texts: Text[] = [];
  visit(document, {
    Scalar(key, node, ancestors) {
      if (key === "key" || typeof node.value !== "string") return;
      texts.push({
        path: pathOf(node, ancestors),
        value: node.value,
        line: lineAt(node.range?.[0] ?? 0),
        replace: (value) => {
          node.value = value;
        },
      });
    },
  });
  return texts;
}

function pathOf(node: unknown, ancestors: readonly unknown[]): PropertyKey[] {
  const chain = [...ancestors, node];
  return chain.flatMap((parent, index): PropertyKey[] => {
    if (parent === null || typeof parent !== "object" || !("items" in parent)) {
      return parent !== null && typeof parent === "object" && "key" in parent
        ? [isScalar(parent.key) ? String(parent.key.value) : ""]
        : [];
    }
    return isMap(parent) ? [] : [(parent.items as unknown[]).indexOf(chain[index + 1])];
  });
}

function lineOf(document: Document, lineAt: (offset: number) => number, path: ValuePath): number {
  for (let length = path.length; length > 0; length -= 1) {
    const parent = document.getIn(path.slice(0, length - 1), true);
    const pair = isMap(parent)
      ? parent.items.find((item) => String(item.key) === String(path[length - 1]))
      : undefined;
    const node = pair?.key ?? document.getIn(path.slice(0, length), true);
    const start = (node as { range?: [number, number, number] } | undefined)?.range?.[0];
    if (start !== undefined) return lineAt(start);
  }
  return 1;
}
