import { describe, expect, it } from "vitest";
import { WITHDRAWN, type CitizenState } from "../contract/index.ts";
import { pack } from "../testing/pack.ts";
import { sampleCitizen } from "../testing/sample-citizen.ts";
import { sugumailSelect } from "./select.ts";

const select = sugumailSelect(pack);
type Channels = CitizenState["citizen"]["delivery_channels"];
const citizen = (
  agreed: readonly ("news" | "disaster")[],
  delivery_channels: Channels,
  changes: Partial<CitizenState> = {},
) =>
  sampleCitizen({
    consents: new Map(agreed.map((code) => [code, "2026-10-01"])),
    citizen: { ...sampleCitizen().citizen, delivery_channels },
    ...changes,
  });
const { lineUserId, email } = sampleCitizen();
const NEWS_BY_MAIL = { mail_address: email, mail_categories: ["childcare", "garbage"] };
const NOTHING_BY_LINE = { line_categories: [] };

describe("CO-3: what すぐメールPlus+ is told about a citizen", () => {
  it.each<[string, CitizenState, object]>([
    [
      "news by mail",
      citizen(["news"], { news: "mail" }),
      { ...NEWS_BY_MAIL, ...NOTHING_BY_LINE, consent: ["news@2026-10-01"] },
    ],
    [
      "news by mail and disaster information by LINE",
      citizen(["news", "disaster"], { news: "mail", disaster: "line" }),
      {
        ...NEWS_BY_MAIL,
        line_user_id: lineUserId,
        line_categories: ["disaster-info"],
        consent: ["disaster@2026-10-01", "news@2026-10-01"],
      },
    ],
    [
      "both by mail, where nothing was chosen",
      citizen(["news", "disaster"], {}),
      {
        mail_address: email,
        mail_categories: ["disaster-info", "childcare", "garbage"],
        ...NOTHING_BY_LINE,
        consent: ["disaster@2026-10-01", "news@2026-10-01"],
      },
    ],
    [
      "disaster information alone: no interest, and no address when it comes by LINE",
      citizen(["disaster"], { disaster: "line" }),
      {
        mail_categories: [],
        line_user_id: lineUserId,
        line_categories: ["disaster-info"],
        consent: ["disaster@2026-10-01"],
      },
    ],
    [
      "of news by LINE nothing: that is KANAMETO's",
      citizen(["news", "disaster"], { news: "line", disaster: "mail" }),
      {
        mail_address: email,
        mail_categories: ["disaster-info"],
        ...NOTHING_BY_LINE,
        consent: ["disaster@2026-10-01"],
      },
    ],
  ])("%s", (_title, state, record) => {
    expect(select(state)).toEqual(record);
  });

  it("is the same for the same interests in another order", () => {
    const state = citizen(["news"], {});
    const turned = [...state.citizen.interests].reverse();
    expect(select({ ...state, citizen: { ...state.citizen, interests: turned } })).toEqual(
      select(state),
    );
  });
});

describe("CO-4: すぐメールPlus+ is told nothing", () => {
  it.each<[string, CitizenState]>([
    ["without consent", citizen([], {})],
    ["while news comes by LINE", citizen(["news"], { news: "line" })],
    ["while nothing is wanted", citizen(["news", "disaster"], { news: "none", disaster: "none" })],
    ["of an address that is not verified", citizen(["news"], {}, { emailVerified: false })],
  ])("%s", (_title, state) => {
    expect(select(state)).toBe(WITHDRAWN);
  });

  it("by LINE while it is not linked", () => {
    const { lineUserId: _, ...unlinked } = citizen(["disaster"], { disaster: "line" });
    expect(select(unlinked)).toBe(WITHDRAWN);
  });
});
