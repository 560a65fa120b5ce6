import { readCityPack } from "./scripts/city-pack.ts";
import { compileTemplates } from "./scripts/compile-pages.ts";

/** Says which page holds what cannot be told in FreeMarker, and where; builds nothing. */
const nothing = { styles: [], script: "", preload: [] };
try {
  const templates = await compileTemplates(readCityPack(), () => nothing);
  if (process.argv[2]) process.stdout.write(`${templates.get(process.argv[2]) ?? ""}\n`);
  else process.stdout.write(`${templates.size} pages can be told in FreeMarker.\n`);
} catch (error) {
  if (!(error instanceof AggregateError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
