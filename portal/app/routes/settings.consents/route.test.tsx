import { beforeEach, describe, expect, it } from "vitest";
import { standInServices, type Sources } from "../../../testing/stand-in-services.ts";
import { createVisitor } from "../../../testing/visit.tsx";
import * as route from "./route.tsx";

let sources: Sources;
let version: string;
let visitor: Awaited<ReturnType<typeof createVisitor>>;

beforeEach(async () => {
  const stand = standInServices();
  sources = stand.sources;
  version = stand.services.pack.purposes.find(({ code }) => code === "news")!.version;
  visitor = await createVisitor(stand.services);
});

const open = () => visitor.visit(route, { to: "/settings/consents" });
const send = (form: Record<string, string>) =>
  visitor.visit(route, { to: "/settings/consents", form });

const given = () => ({
  purpose: "news",
  version,
  given: true,
  decided_at: "2026-11-22T15:30:00Z",
});

describe("ID-11: the page of consents", () => {
  it("tells for each purpose what for, in which version, and since when", async () => {
    sources.consents = { consents: [given()], history: [given()] };
    const { status, text } = await open();
    expect(status).toBe(200);
    expect(text).toContain("興味に合わせたお知らせ");
    expect(text).toContain("同意しています（2026年11月23日から）");
    expect(text).toContain("2026年11月23日 00:30 同意する：興味に合わせたお知らせ");
  });

  it("names the tools of a purpose, and says so when they are not known", async () => {
    const tool = { id: "kanameto", name: { ja: "KANAMETO", en: "KANAMETO" }, purposes: ["news"] };
    sources.tools = [{ ...tool } as (typeof sources.tools)[number]];
    expect((await open()).text).toContain("KANAMETO");
    sources.away.add("gateway");
    expect((await open()).text).toContain("いまは確かめられません");
  });

  it("offers no button for what the ID needs, and says why", async () => {
    const { html, text } = await open();
    expect(html).not.toContain('name="purpose" value="terms"');
    expect(html).toContain('name="purpose" value="news"');
    expect(text).toContain("さかたIDを使うために必要な同意です");
    expect(html).toContain('href="/documents/terms"');
  });

  it("gives consent to the version that was shown, and says so on the next page", async () => {
    const answer = await send({ purpose: "news", version, given: "true" });
    expect(answer).toMatchObject({ status: 303, location: "/settings/consents" });
    expect(sources.decided).toEqual([{ purpose: "news", version, given: true }]);
    expect((await open()).text).toContain("同意を記録しました");
    expect((await open()).text).not.toContain("同意を記録しました");
  });

  it("withdraws consent", async () => {
    sources.consents = { consents: [given()], history: [given()] };
    expect((await open()).text).toContain("同意を取り消す");
    await send({ purpose: "news", version, given: "false" });
    expect(sources.decided).toEqual([{ purpose: "news", version, given: false }]);
    expect(await visitor.notice()).toBe("consent-withdrawn");
  });

  it.each([
    ["a version that is not the city's", "2020-01-01", undefined],
    ["a version that is not the realm's", undefined, "outdated_version" as const],
  ])("does not agree to %s, and shows the new one", async (_, sent, refusal) => {
    sources.decisionRefusal = refusal;
    const { status, text } = await send({
      purpose: "news",
      version: sent ?? version,
      given: "true",
    });
    expect(status).toBe(200);
    expect(text).toContain("内容が新しくなっています");
    expect(sources.decided).toEqual([]);
  });

  it("OP-7: takes no decision without the session's token", async () => {
    const { status } = await send({ purpose: "news", version, given: "true", csrf: "other" });
    expect(status).toBe(403);
    expect(sources.decided).toEqual([]);
  });

  it("OP-11: changes nothing while the citizen API is away, and stays a page", async () => {
    sources.away.add("citizen-api");
    const { status, text, html } = await send({ purpose: "news", version, given: "true" });
    expect(status).toBe(503);
    expect(text).toContain("まだ何も変更していません");
    expect(text).toContain("興味に合わせたお知らせ");
    // Without knowing what stands, there is nothing to decide.
    expect(html).not.toContain('name="purpose"');
  });
});
