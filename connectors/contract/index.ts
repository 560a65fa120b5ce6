export type { CitizenState } from "./citizen-state.ts";
export {
  WITHDRAWN,
  type Connector,
  type ConnectorMetadata,
  type DailyBudget,
  type DeliveryContext,
  type DeliveryItem,
  type ListedRecord,
  type Outcome,
  type Withdrawn,
} from "./connector.ts";
export { wantedOf } from "./consent.ts";
export {
  categoriesIn,
  type DataCategory,
  type DataField,
  type DataFields,
  type ToolRecord,
} from "./data.ts";
export { ConnectorError, type ConnectorErrorKind } from "./errors.ts";
