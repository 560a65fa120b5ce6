import { fileURLToPath } from "node:url";
import { citizenSchema } from "@machi-id/citizen";
import { loadCityPack } from "@machi-id/city";
import { describe, expect, it } from "vitest";
import { changesOf } from "../../profile/profile-form.ts";
import { deliveryForm } from "./form.ts";

const pack = loadCityPack(fileURLToPath(new URL("../../../../city", import.meta.url)));

/** What the form yields for these inputs. */
function sent(inputs: Record<string, string>) {
  const form = new FormData();
  form.set("base", "fingerprint");
  for (const [name, value] of Object.entries(inputs)) form.set(name, value);
  return deliveryForm.parse(deliveryForm.valuesFrom(form), citizenSchema(pack));
}

describe("PO-5: お知らせの受け取り方", () => {
  it("saves one channel a purpose", () => {
    const { part } = sent({ "channel-news": "line", "channel-disaster": "mail" });
    expect(changesOf(deliveryForm, {}, part)).toEqual({
      delivery_channels: ["disaster=mail", "news=line"],
    });
  });

  it("changes nothing when all stays", () => {
    const current = { delivery_channels: ["news=none"] };
    expect(changesOf(deliveryForm, current, sent({ "channel-news": "none" }).part)).toEqual({});
  });

  it.each([
    ["a channel that the purpose does not offer", { "channel-news": "pigeon" }],
    ["a purpose that sends no messages", { "channel-terms": "mail" }],
    ["a purpose that the city does not have", { "channel-made-up": "mail" }],
  ])("OP-7: refuses %s, and changes nothing", (_, inputs: Record<string, string>) => {
    expect(sent(inputs)).toEqual({
      part: {},
      errors: [{ field: "delivery_channels", problem: "unknown_code" }],
    });
  });
});
