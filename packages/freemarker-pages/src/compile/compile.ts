import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build, type Plugin } from "vite";
import { lastPlace, PageProblem } from "../symbolic/problem.ts";
import { beginRecording, forking, Root, type Methods } from "../symbolic/values.ts";
import { takeTitle } from "../symbolic/texts.ts";
import { contextJson } from "./context-json.ts";
import { freemarkerPages } from "./plugin.ts";
import { render } from "./render.ts";

/** A page in one language as pieces of a FreeMarker template. */
export interface CompiledPage {
  /** The window's title; text with interpolations. */
  title: string;
  body: string;
  /** What the page reads of the context, as JSON; for a data block of the page. */
  context: string;
}

interface Options {
  /** The module that exports the pages; all that it imports from `root` is compiled. */
  entry: string;
  root: string;
  methods: Methods;
  /** Plug-ins that the pages need besides. */
  plugins?: Plugin[];
  define?: Record<string, string>;
}

/**
 * Builds the pages with everything that the server alone knows left open.
 *
 * @returns what the entry exports, to be given to `compilePage`
 */
export async function loadPages<Exports>({
  entry,
  root,
  plugins = [],
  define = {},
}: Omit<Options, "methods">): Promise<Exports> {
  const outDir = mkdtempSync(join(tmpdir(), "freemarker-pages-"));
  try {
    await build({
      configFile: false,
      logLevel: "error",
      plugins: [freemarkerPages(root), ...plugins],
      define,
      ssr: { noExternal: true },
      build: {
        ssr: entry,
        outDir,
        minify: false,
        rolldownOptions: { output: { entryFileNames: "pages.mjs", codeSplitting: false } },
      },
    });
    return (await import(pathToFileURL(join(outDir, "pages.mjs")).href)) as Exports;
  } finally {
    rmSync(outDir, { recursive: true });
  }
}

/**
 * Compiles one page.
 *
 * @param show makes the page of its context
 * @param constants fields of the context that are known already
 * @throws {PageProblem} naming the place in the page's source that FreeMarker cannot tell
 */
export function compilePage(
  show: (context: unknown) => unknown,
  constants: Record<string, unknown>,
  methods: Methods,
): CompiledPage {
  const recording = beginRecording();
  const context = new Root(recording.context, methods, constants);
  try {
    const body = render(forking(() => show(context.proxy)));
    const title = render(takeTitle());
    return { title, body, context: contextJson(recording, constants) };
  } catch (error) {
    if (error instanceof PageProblem) throw error;
    throw new PageProblem(`after ${lastPlace()}: ${String(error)}`, { cause: error });
  }
}

export { PageProblem };
