import { beforeEach, describe, expect, it } from "vitest";
import { standInServices, type Sources } from "../../../testing/stand-in-services.ts";
import { createVisitor } from "../../../testing/visit.tsx";
import { fingerprint } from "../../profile/profile-form.ts";
import { deliveryForm } from "./form.ts";
import * as route from "./route.tsx";

let sources: Sources;
let visitor: Awaited<ReturnType<typeof createVisitor>>;

beforeEach(async () => {
  const stand = standInServices();
  sources = stand.sources;
  const purposes = stand.services.pack.purposes.map(({ code, version }) => [code, version]);
  sources.profile.consents = Object.fromEntries(purposes);
  visitor = await createVisitor(stand.services);
});

const to = "/settings/delivery";
const checked = (html: string) =>
  [...html.matchAll(/<input[^>]*type="radio"[^>]*>/g)]
    .map(([input]) => input)
    .filter((input) => input.includes("checked"))
    .map((input) => `${/name="([^"]*)"/.exec(input)?.[1]}=${/value="([^"]*)"/.exec(input)?.[1]}`);

describe("PO-5: the page of delivery channels", () => {
  it("shows mail where nothing was chosen, and only purposes that send messages", async () => {
    sources.profile.attributes = { delivery_channels: ["news=line"] };
    const { status, html } = await visitor.visit(route, { to });
    expect(status).toBe(200);
    expect(checked(html)).toEqual(["channel-news=line", "channel-disaster=mail"]);
    expect(html).not.toContain("channel-terms");
  });

  it("saves what was chosen", async () => {
    const base = fingerprint(deliveryForm, sources.profile.attributes);
    const form = { base, "channel-news": "none", "channel-disaster": "line" };
    const answer = await visitor.visit(route, { to, form });
    expect(answer).toMatchObject({ status: 303, location: "/settings" });
    expect(sources.profile.attributes["delivery_channels"]).toEqual(["disaster=line", "news=none"]);
  });

  it("says what keeps messages from coming: LINE not linked, no consent", async () => {
    expect((await visitor.visit(route, { to })).text).toContain("LINEと連携していません");
    sources.profile.line_linked = true;
    sources.profile.consents = {};
    const { text } = await visitor.visit(route, { to });
    expect(text).not.toContain("LINEと連携していません");
    expect(text).toContain("まだ同意していないため、いまは届きません");
  });

  it("OP-7: refuses a channel that is not offered, keeping the rest as chosen", async () => {
    const base = fingerprint(deliveryForm, sources.profile.attributes);
    const form = { base, "channel-news": "pigeon", "channel-disaster": "line" };
    const { status, text, html } = await visitor.visit(route, { to, form });
    expect(status).toBe(200);
    expect(text).toContain("お知らせの受け取り方は、表示されている中から選んでください");
    expect(checked(html)).toEqual(["channel-disaster=line"]);
    expect(sources.profile.attributes["delivery_channels"]).toBeUndefined();
  });

  it("OP-11: keeps what was chosen while the citizen API is away", async () => {
    sources.away.add("citizen-api");
    const form = { base: "", "channel-news": "line", "channel-disaster": "none" };
    const { status, text, html } = await visitor.visit(route, { to, form });
    expect(status).toBe(503);
    expect(text).toContain("まだ保存していません");
    expect(checked(html)).toEqual(["channel-news=line", "channel-disaster=none"]);
  });
});
