import { fileURLToPath } from "node:url";
import { loadCityPack, type CityPack } from "@machi-id/city";
import { expect, it } from "vitest";
import { channelOf, channelsOffered } from "./channels.ts";

const pack = loadCityPack(fileURLToPath(new URL("../../../city", import.meta.url)));

it("PO-5: a citizen who has not chosen is written to by mail", () => {
  expect(channelOf(pack, { delivery_channels: {} }, "news")).toBe("mail");
});

it("PO-5: each purpose has the channel chosen for it", () => {
  const chosen = { delivery_channels: { news: "line", disaster: "none" } } as const;
  expect(channelOf(pack, chosen, "news")).toBe("line");
  expect(channelOf(pack, chosen, "disaster")).toBe("none");
});

it("PO-5: a purpose that sends nothing, or that nobody knows, has no channel", () => {
  const chosen = { delivery_channels: { terms: "mail" } } as const;
  expect(channelsOffered(pack, "terms")).toEqual([]);
  expect(channelOf(pack, chosen, "terms")).toBe("none");
  expect(channelOf(pack, chosen, "no-such")).toBe("none");
});

it("PO-5: a channel that the city has given up counts as not chosen", () => {
  const lineOnly: CityPack = {
    ...pack,
    purposes: pack.purposes.map((purpose) =>
      purpose.code === "news" ? { ...purpose, channels: ["line"] } : purpose,
    ),
  };
  expect(channelOf(lineOnly, { delivery_channels: { news: "mail" } }, "news")).toBe("line");
});
