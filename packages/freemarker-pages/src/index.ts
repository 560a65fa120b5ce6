export { compilePage, loadPages, PageProblem, type CompiledPage } from "./compile/compile.ts";
export { PRELUDE } from "./compile/context-json.ts";
export { isThere, type Methods } from "./symbolic/values.ts";
export { answer, formula } from "./symbolic/answer.ts";
export { raw } from "./symbolic/element.ts";
