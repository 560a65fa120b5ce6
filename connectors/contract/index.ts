export type { CitizenState } from "./citizen-state.ts";
export {
  WITHDRAWN,
  type Connector,
  type ConnectorMetadata,
  type DailyBudget,
  type DataCategory,
  type DeliveryContext,
  type DeliveryItem,
  type Outcome,
  type ToolRecord,
  type Withdrawn,
} from "./connector.ts";
export { ConnectorError, type ConnectorErrorKind } from "./errors.ts";
