export { reviveContext } from "./context.ts";
export {
  after,
  before,
  fill,
  longDate,
  lookUp,
  serverText,
  setServerTexts,
  useTitle,
  withoutEnding,
} from "./texts.ts";
