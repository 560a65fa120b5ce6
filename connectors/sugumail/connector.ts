import { interestCodes } from "@machi-id/citizen";
import type { CityPack } from "@machi-id/city";
import type {
  Connector,
  DeliveryContext,
  DeliveryItem,
  ListedRecord,
  Outcome,
} from "../contract/index.ts";
import type { RestConfig } from "../rest-v1/config.ts";
import { RestDelivery } from "../rest-v1/delivery.ts";
import { RestErrors } from "../rest-v1/errors.ts";
import { UNKNOWN_WORD_CODES, type SugumailRow } from "./contract.ts";
import { sugumailMetadata } from "./metadata.ts";
import { DISASTER_CATEGORY, sugumailSelect, type SugumailRecord } from "./select.ts";

/** What the connector is made of; the time-out is for tests, in milliseconds. */
export interface SugumailOptions {
  readonly config: RestConfig;
  readonly pack: CityPack;
  readonly timeoutMs?: number;
}

/** Keeps the subscribers of すぐメールPlus+ and their categories equal to the citizens. */
export class SugumailConnector implements Connector<SugumailRecord> {
  readonly metadata = sugumailMetadata;
  readonly select: Connector<SugumailRecord>["select"];
  readonly #delivery: RestDelivery<SugumailRecord>;

  constructor({ config, pack, timeoutMs }: SugumailOptions) {
    this.select = sugumailSelect(pack);
    this.#delivery = new RestDelivery<SugumailRecord>({
      config,
      errors: new RestErrors("すぐメールPlus+", "MACHI_SUGUMAIL_API_TOKEN"),
      vocabulary: [DISASTER_CATEGORY, ...interestCodes(pack)],
      unknownWordCodes: UNKNOWN_WORD_CODES,
      ...(timeoutMs !== undefined && { timeoutMs }),
      row: ({ toolKey, wanted }) => {
        const row: SugumailRow = { external_id: toolKey, ...wanted };
        return { row, tellsCode: false };
      },
    });
  }

  deliver(
    items: readonly DeliveryItem<SugumailRecord>[],
    context: DeliveryContext,
  ): Promise<Outcome[]> {
    return this.#delivery.deliver(items, context);
  }

  list(context: DeliveryContext): AsyncGenerator<ListedRecord<SugumailRecord>[]> {
    return this.#delivery.list(context);
  }
}
