import type { z } from "zod";

/** What every row of the contract has, whatever the tool. */
export interface SubscriberRow {
  readonly external_id: string;
}

/** A word of a tool's vocabulary: its code in rows, its name on pages. */
export interface Word {
  readonly code: string;
  readonly name: string;
}

/** What sets one delivery tool apart from another under the assumed contract v1. */
export interface DeliveryTool<Row extends SubscriberRow> {
  /** Name of its folder and its process. */
  readonly id: string;
  /** What its words are called in `GET /v1/vocabulary`. */
  readonly vocabularyName: "tags" | "categories";
  readonly vocabulary: readonly Word[];
  /** First letters of its receipts. */
  readonly receiptPrefix: string;
  /**
   * A row as the tool takes it.
   *
   * @param usable the words that rows may use now
   */
  rowSchema(usable: readonly string[]): z.ZodType<Row>;
  /** The code of a refusal by the field it is about; a field that is not here is unknown. */
  readonly refusals: Readonly<Record<string, string>>;
}
