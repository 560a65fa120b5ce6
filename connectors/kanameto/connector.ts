import { interestCodes } from "@machi-id/citizen";
import type { CityPack } from "@machi-id/city";
import type {
  Connector,
  DeliveryContext,
  DeliveryItem,
  ListedRecord,
  Outcome,
} from "../contract/index.ts";
import { RestDelivery } from "../rest-v1/delivery.ts";
import { RestErrors } from "../rest-v1/errors.ts";
import type { KanametoConfig } from "./config.ts";
import { UNKNOWN_WORD_CODES, type KanametoRow } from "./contract.ts";
import { kanametoMetadata } from "./metadata.ts";
import { kanametoSelect, type KanametoRecord } from "./select.ts";

/** What the connector is made of; the time-out is for tests, in milliseconds. */
export interface KanametoOptions {
  readonly config: KanametoConfig;
  readonly pack: CityPack;
  readonly timeoutMs?: number;
}

/** Keeps KANAMETO's friends and their tags equal to the citizens. */
export class KanametoConnector implements Connector<KanametoRecord> {
  readonly metadata = kanametoMetadata;
  readonly select: Connector<KanametoRecord>["select"];
  readonly #delivery: RestDelivery<KanametoRecord>;

  constructor({ config, pack, timeoutMs }: KanametoOptions) {
    const tellsCode = config.identifyBy === "authentication-code";
    this.select = kanametoSelect(pack, config.identifyBy);
    this.#delivery = new RestDelivery<KanametoRecord>({
      config,
      errors: new RestErrors("KANAMETO", "MACHI_KANAMETO_API_TOKEN"),
      vocabulary: interestCodes(pack),
      unknownWordCodes: UNKNOWN_WORD_CODES,
      ...(timeoutMs !== undefined && { timeoutMs }),
      row: ({ toolKey, wanted, citizenCode }) => {
        const row: KanametoRow = {
          external_id: toolKey,
          ...wanted,
          ...(tellsCode && { auth_code: citizenCode }),
        };
        return { row, tellsCode };
      },
    });
  }

  deliver(
    items: readonly DeliveryItem<KanametoRecord>[],
    context: DeliveryContext,
  ): Promise<Outcome[]> {
    return this.#delivery.deliver(items, context);
  }

  list(context: DeliveryContext): AsyncGenerator<ListedRecord<KanametoRecord>[]> {
    return this.#delivery.list(context);
  }
}
