import { describe, expect, it } from "vitest";
import { WITHDRAWN, type CitizenState } from "../contract/index.ts";
import { pack } from "../testing/pack.ts";
import { sampleCitizen } from "../testing/sample-citizen.ts";
import { kanametoSelect } from "./select.ts";

const byLine = kanametoSelect(pack, "line-user-id");
const byCode = kanametoSelect(pack, "authentication-code");
const consents = new Map([["news", "2026-10-01"]]);
const hanako = sampleCitizen({ consents });
const withChannels = (delivery_channels: CitizenState["citizen"]["delivery_channels"]) =>
  sampleCitizen({ consents, citizen: { ...hanako.citizen, delivery_channels } });
const { lineUserId: _, ...unlinked } = hanako;

describe("CO-2: what KANAMETO is told about a citizen", () => {
  it("is the LINE user id, the interests in the vocabulary's order, the district and the consent", () => {
    expect(byLine(hanako)).toEqual({
      line_user_id: hanako.lineUserId,
      tags: ["childcare", "garbage"],
      district: "hamada",
      consent: ["news@2026-10-01"],
    });
  });

  it("is the same by authentication codes, without the LINE user id", () => {
    const { line_user_id: _id, ...others } = byLine(hanako) as { line_user_id: string };
    expect(byCode(hanako)).toEqual(others);
    expect(byCode(unlinked)).toEqual(others);
  });

  it("names the version that was agreed to, which may be an older one", () => {
    const older = sampleCitizen({ consents: new Map([["news", "2025-04-01"]]) });
    expect(byLine(older)).toMatchObject({ consent: ["news@2025-04-01"] });
  });

  it("leaves out codes that the city has dropped, and a district that nobody has said", () => {
    const { residence_area: _area, ...nowhere } = hanako.citizen;
    const citizen = { ...nowhere, interests: ["dropped", "garbage"] };
    expect(byLine({ ...hanako, citizen })).toEqual({
      line_user_id: hanako.lineUserId,
      tags: ["garbage"],
      consent: ["news@2026-10-01"],
    });
  });

  it("keeps a citizen whose account staff have locked: that is no withdrawal", () => {
    expect(byLine({ ...hanako, enabled: false })).toEqual(byLine(hanako));
  });
});

describe("CO-4: KANAMETO is told nothing", () => {
  it.each<[string, CitizenState]>([
    ["without consent to news", sampleCitizen()],
    ["by consent to something else", sampleCitizen({ consents: new Map([["disaster", "x"]]) })],
    ["while news comes by mail", withChannels({ news: "mail" })],
    ["while no channel is chosen, which is mail", withChannels({})],
    ["while news is not wanted at all", withChannels({ news: "none" })],
    ["of disaster information by LINE", withChannels({ disaster: "line" })],
    ["while LINE is not linked", unlinked],
  ])("%s", (_title, citizen) => {
    expect(byLine(citizen)).toBe(WITHDRAWN);
  });
});
