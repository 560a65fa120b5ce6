import { fileURLToPath } from "node:url";
import { loadCityPack } from "@machi-id/city";
import { describe, expect, it } from "vitest";
import { attentionOf } from "./attention.ts";

const pack = loadCityPack(fileURLToPath(new URL("../../../../city", import.meta.url)));
const current = Object.fromEntries(pack.purposes.map(({ code, version }) => [code, version]));
const citizen = { family: [], interests: [], delivery_channels: { news: "line" as const } };

describe("PO-1: what the home page says of connected services", () => {
  it("asks to link LINE when messages are to come by it", () => {
    expect(attentionOf(pack, citizen, { consents: current, line_linked: false })).toEqual({
      matter: "link-line",
      purposes: ["news"],
    });
  });

  it.each([
    ["LINE is linked", { consents: current, line_linked: true }],
    ["there is no consent to the messages", { consents: {}, line_linked: false }],
  ])("says nothing when %s", (_, profile) => {
    expect(attentionOf(pack, citizen, profile)).toBeUndefined();
  });

  it("asks to decide anew when a consent has ended with its version", () => {
    const consents = { ...current, disaster: "2020-01-01" };
    expect(attentionOf(pack, citizen, { consents, line_linked: true })).toEqual({
      matter: "decide-anew",
      purposes: ["disaster"],
    });
  });

  it("leaves what an ID needs to the sign-in", () => {
    const consents = { ...current, terms: "2020-01-01" };
    expect(attentionOf(pack, citizen, { consents, line_linked: true })).toBeUndefined();
  });
});
