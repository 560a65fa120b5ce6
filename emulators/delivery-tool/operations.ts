import type { z } from "zod";
import { parse, requests } from "./requests.ts";
import type { DeliveryStore } from "./store.ts";
import type { DeliveryTool, SubscriberRow } from "./tool.ts";

/** What came of one request: the answer's body, and a word on it for the page. */
interface Outcome {
  readonly body: unknown;
  readonly note: string | null;
}

/** Does one kind of request with its body or query. */
export type OperationOfTool = (input: unknown) => Outcome;

/** The contract's four operations by method and path below `/v1`. */
export function operationsOf<Row extends SubscriberRow>(
  tool: DeliveryTool<Row>,
  store: DeliveryStore<Row>,
  retired: () => readonly string[],
): Readonly<Record<string, OperationOfTool>> {
  const usable = () =>
    tool.vocabulary.map(({ code }) => code).filter((code) => !retired().includes(code));

  return {
    "PUT /subscribers": (input) => {
      const { subscribers } = parse(requests.put, input, "body");
      const schema = tool.rowSchema(usable());
      const seen = new Set<string>();
      const results = subscribers.map((given) => {
        const { external_id } = given;
        const judged = seen.has(external_id)
          ? { code: "duplicate", field: "external_id" }
          : judge(tool, schema, given);
        seen.add(external_id);
        return "code" in judged
          ? { external_id, status: "rejected", ...judged }
          : { external_id, status: "accepted", ...store.put(judged.row) };
      });
      const reasons = results.flatMap((result) => ("code" in result ? [result.code] : []));
      const accepted = `受理${results.length - reasons.length}件`;
      const rejected = `拒否${reasons.length}件（${[...new Set(reasons)].join("、")}）`;
      return {
        body: { results },
        note: reasons.length === 0 ? accepted : `${accepted}、${rejected}`,
      };
    },

    "POST /subscribers/remove": (input) => {
      const { external_ids } = parse(requests.remove, input, "body");
      const results = external_ids.map((external_id) => ({
        external_id,
        status: store.remove(external_id) ? "removed" : "absent",
      }));
      const removed = results.filter(({ status }) => status === "removed").length;
      return { body: { results }, note: `削除${removed}件` };
    },

    "GET /subscribers": (input) => {
      const { after = "", limit } = parse(requests.list, input, "query");
      const found = store.page(after, limit + 1);
      const page = found.slice(0, limit);
      const subscribers = page.map(({ row, receipt, updatedAt }) => ({
        ...row,
        receipt,
        updated_at: new Date(updatedAt).toISOString(),
      }));
      const next = found.length > limit ? (page.at(-1)?.row.external_id ?? null) : null;
      return { body: { subscribers, next }, note: null };
    },

    "GET /vocabulary": (input) => {
      parse(requests.vocabulary, input, "query");
      return { body: { [tool.vocabularyName]: usable() }, note: null };
    },
  };
}

/** Takes a row or says what is wrong with it first. */
function judge<Row extends SubscriberRow>(
  tool: DeliveryTool<Row>,
  schema: z.ZodType<Row>,
  given: unknown,
): { row: Row } | { code: string; field: string } {
  const result = schema.safeParse(given);
  if (result.success) return { row: result.data };
  const issue = result.error.issues[0]!;
  if (issue.code === "unrecognized_keys") return { code: "unknown_field", field: issue.keys[0]! };
  const field = String(issue.path[0]);
  return { code: tool.refusals[field] ?? "malformed_row", field };
}
