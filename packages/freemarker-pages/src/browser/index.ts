export { reviveContext } from "./context.ts";
export {
  after,
  before,
  compiled,
  fill,
  longDate,
  lookUp,
  serverText,
  setServerTexts,
  useTitle,
  withoutEnding,
} from "./texts.ts";
