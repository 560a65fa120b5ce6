import { describe, expect, it } from "vitest";
import { deliveryState, type LedgerFacts } from "./state.ts";

const nothing: LedgerFacts = {
  stopped: false,
  pending: false,
  intent: null,
  held: false,
  removed: false,
};

describe("ID-11: how a citizen and a tool stand to each other", () => {
  it.each<[string, Partial<LedgerFacts>, string]>([
    ["never told, nothing to tell", {}, "not-held"],
    ["a change that may not concern the tool", { pending: true }, "not-held"],
    ["consent given, not sent yet", { pending: true, intent: "record" }, "sending"],
    ["sent", { held: true }, "held"],
    ["a change that may not concern the tool that holds", { pending: true, held: true }, "held"],
    ["changed, not sent yet", { pending: true, intent: "record", held: true }, "sending"],
    ["withdrawn, not removed yet", { pending: true, intent: "removal", held: true }, "removing"],
    ["removed", { removed: true }, "removed"],
    ["given again after a removal", { pending: true, intent: "record", removed: true }, "sending"],
    [
      "refused by the tool",
      { stopped: true, pending: true, intent: "record" },
      "waiting-for-staff",
    ],
  ])("%s", (_, facts, state) => {
    expect(deliveryState({ ...nothing, ...facts })).toBe(state);
  });
});
