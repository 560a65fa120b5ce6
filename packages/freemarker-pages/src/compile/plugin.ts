import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import type { Plugin } from "vite";
import { transformPage } from "./transform.ts";

const here = (path: string) => pathToFileURL(join(import.meta.dirname, "..", path)).href;

/** What the pages import, and what takes its place while they are compiled. */
const STAND_INS: Record<string, string> = {
  react: here("symbolic/react.ts"),
  "react/jsx-runtime": here("symbolic/jsx-runtime.ts"),
  "react/jsx-dev-runtime": here("symbolic/jsx-runtime.ts"),
  "@machi-id/freemarker-pages": here("index.ts"),
  "@machi-id/freemarker-pages/browser": here("symbolic/texts.ts"),
};

/**
 * Vite's part of the compiler: rewrites the files in `root` and gives them stand-ins for React.
 *
 * @param root folder of the pages and of all that they are made of
 */
export function freemarkerPages(root: string): Plugin {
  return {
    name: "freemarker-pages",
    enforce: "pre",
    // One copy of the runtime serves the pages and the compiler, so it is not bundled.
    resolveId(id) {
      const standIn = STAND_INS[id] ?? (id.startsWith("file:") ? id : undefined);
      return standIn ? { id: standIn, external: true } : null;
    },
    load: (id) => (id.endsWith(".css") ? "" : undefined),
    transform(_, id) {
      const [file = ""] = id.split("?");
      if (!file.startsWith(root) || !/\.tsx?$/.test(file)) return null;
      const code = readFileSync(file, "utf8");
      return transformPage(code, relative(process.cwd(), file), here("symbolic/operators.ts"));
    },
  };
}
