import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { CityPack } from "@machi-id/city";
import {
  answer,
  type CompiledPage,
  compilePage,
  loadPages,
  PageProblem,
  PRELUDE,
  type Methods,
} from "@machi-id/freemarker-pages";
import { LANGUAGES, LOCALES, SPOKEN, type Language } from "@machi-id/languages";
import { cityPlugin } from "./city-plugin.ts";

const root = join(import.meta.dirname, "../src");

/** Where Keycloak's templates differ from what keycloakify's types say. */
const METHODS: Methods = {
  fields: {
    "auth.showTryAnotherWayLink": ".showTryAnotherWayLink()",
    "auth.showUsername": ".showUsername()",
    "auth.showResetCredentials": ".showResetCredentials()",
    // A policy of that name, not how many there are.
    "passwordPolicies.length": ".length",
  },
  calls: { "messagesPerField.getFirstError": answer("messagesPerField.getFirstError") },
};

type Exports = typeof import("../src/compile.tsx");

/**
 * Compiles our pages to FreeMarker, each in all languages.
 *
 * @param pack the city that the pages are for
 * @param assets the files that a page needs
 * @returns the templates by file name
 * @throws {AggregateError} of what cannot be told in FreeMarker, by place in the source
 */
export async function compileTemplates(
  pack: CityPack,
  assets: (pageId: string) => Assets,
): Promise<Map<string, string>> {
  const pages = await loadPages<Exports>({
    entry: join(root, "compile.tsx"),
    root,
    plugins: [cityPlugin(pack)],
  });
  const problems: PageProblem[] = [];
  const templates = new Map<string, string>();
  for (const pageId of pages.pageIds) {
    try {
      const compile = async (language: Language) => {
        const show = await pages.pageOf(pageId, language);
        return compilePage(show, { pageId, themeType: "login", language }, METHODS);
      };
      const compiled = {
        ja: await compile("ja"),
        easy: await compile("easy"),
        en: await compile("en"),
      };
      templates.set(pageId, pageTemplate(pageId, compiled, assets(pageId)));
    } catch (error) {
      if (!(error instanceof PageProblem)) throw error;
      problems.push(new PageProblem(`${pageId}: ${error.message}`));
    }
  }
  const frame = (language: Language) =>
    compilePage(pages.frame(language), { themeType: "login", language }, METHODS);
  templates.set(
    "template.ftl",
    frameTemplate(
      { ja: frame("ja"), easy: frame("easy"), en: frame("en") },
      assets(pages.pageIds[0]!),
    ),
  );
  if (problems.length > 0) {
    const list = problems.map(({ message }) => `  ${message}`).join("\n");
    throw new AggregateError(problems, `Pages that FreeMarker cannot tell:\n${list}`);
  }
  return templates;
}

/** One piece of a page for the reader's language; Japanese where Keycloak's locale is none of ours. */
function byLocale(piece: (language: Language) => string): string {
  const japanese = piece("ja");
  const others = LANGUAGES.filter((language) => language !== "ja" && piece(language) !== japanese);
  if (others.length === 0) return japanese;
  const branches = others.map((language, i) => {
    const condition = `localeTag == "${LOCALES[language]}"`;
    return `<#${i === 0 ? "if" : "elseif"} ${condition}>${piece(language)}`;
  });
  return `${branches.join("")}<#else>${japanese}</#if>`;
}

/** Files of a page, as paths below the theme's resources. */
export interface Assets {
  styles: string[];
  /** The module that takes the page over, and what it will ask for. */
  script: string;
  preload: string[];
}

type InEachLanguage = Record<Language, CompiledPage>;

/** Sets how values are written, and tells the reader's language. */
const START = [
  '<#ftl output_format="HTML">',
  '<#setting number_format="computer"><#setting boolean_format="c">',
  '<#assign localeTag = (locale.currentLanguageTag)!"ja">',
  '<#if localeTag == "en"><#setting locale="en"></#if>',
  PRELUDE,
].join("");

function pageTemplate(file: string, compiled: InEachLanguage, assets: Assets): string {
  // keycloakify looks for the name of the file, to copy two of the pages for older Keycloaks.
  const mark = `<#-- "ftlTemplateFileName": "${file}" -->`;
  const context = byLocale((language) => compiled[language].context);
  return `${START}${mark}${documentOf(
    compiled,
    stylesOf(assets) + scriptsOf(assets),
    `<script type="application/json" id="context">${context}</script>`,
  )}`;
}

/** Keycloak's `template.ftl`: the frame of its own pages as the macro that they call. */
function frameTemplate(compiled: InEachLanguage, assets: Assets): string {
  return `${START}
<#macro registrationLayout bodyClass="" displayInfo=false displayMessage=true displayRequiredFields=false>
<#local heading><#nested "header"></#local>
<#assign displayMessage = displayMessage>
<#assign headingText = heading?markup_string?replace("<[^>]*>", "", "r")?trim?no_esc>
${documentOf(compiled, stylesOf(assets), "")}
</#macro>
`;
}

function documentOf(compiled: InEachLanguage, head: string, end: string): string {
  return `<!doctype html>
<html lang="${byLocale((language) => SPOKEN[language])}" data-language="${byLocale((language) => language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="format-detection" content="telephone=no">
<meta name="robots" content="noindex">
<title>${byLocale((language) => compiled[language].title)}</title>
<link rel="icon" type="image/svg+xml" href="${resource("dist/favicon.svg")}">
${head}</head>
<body>
<div id="root">${byLocale((language) => compiled[language].body)}</div>
${end}
</body>
</html>
`;
}

function stylesOf({ styles }: Assets): string {
  return styles.map((path) => `<link rel="stylesheet" href="${resource(path)}">\n`).join("");
}

function scriptsOf({ script, preload }: Assets): string {
  const start = `<script type="module" src="${resource(script)}"></script>\n`;
  const rest = preload.map((path) => `<link rel="modulepreload" href="${resource(path)}">\n`);
  return start + rest.join("");
}

function resource(path: string): string {
  return `\${url.resourcesPath}/${path}`;
}

interface Chunk {
  file: string;
  imports?: string[];
  css?: string[];
}

/** Reads Vite's manifest for what each page needs. */
export function assetsFrom(buildDirectory: string): (pageId: string) => Assets {
  const manifest = JSON.parse(
    readFileSync(join(buildDirectory, ".vite/manifest.json"), "utf8"),
  ) as Record<string, Chunk & { src?: string }>;
  const main = manifest["index.html"]!;
  const withImports = (chunk: Chunk): string[] => [
    chunk.file,
    ...(chunk.imports ?? []).flatMap((name) => withImports(manifest[name]!)),
  ];
  const sources = readFileSync(join(root, "login/pages.ts"), "utf8");
  return (pageId) => {
    const [, path] =
      new RegExp(`"${pageId}": \\(\\) =>\\s+import\\("\\./(.+?)"\\)`).exec(sources) ?? [];
    const page = manifest[`src/login/${path}`];
    if (!page) throw new Error(`Vite has built no chunk for ${pageId}.`);
    const preload = new Set([...withImports(main), ...withImports(page)]);
    preload.delete(main.file);
    return {
      styles: (main.css ?? []).map((file) => `dist/${file}`),
      script: `dist/${main.file}`,
      preload: [...preload].map((file) => `dist/${file}`),
    };
  };
}
