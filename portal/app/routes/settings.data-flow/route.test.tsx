import { beforeEach, describe, expect, it } from "vitest";
import type { ToolDelivery } from "../../../server/gateway/contract.ts";
import { standInServices, type Sources } from "../../../testing/stand-in-services.ts";
import { createVisitor } from "../../../testing/visit.tsx";
import type { Language } from "@machi-id/languages";
import * as route from "./route.tsx";

let sources: Sources;
let open: (language?: Language) => Promise<{ status: number; html: string; text: string }>;

beforeEach(async () => {
  const stand = standInServices();
  sources = stand.sources;
  sources.tools = [tool("kanameto", "KANAMETO", ["news"])];
  const given = { version: stand.services.pack.purposes[0]!.version, given: true };
  const decided = { ...given, decided_at: "2026-11-20T00:00:00Z" };
  sources.consents.consents = [{ ...decided, purpose: "news" }];
  const { visit } = await createVisitor(stand.services);
  open = (language = "ja") => visit(route, { to: "/settings/data-flow", language });
});

function tool(id: string, name: string, purposes: string[], now: Partial<ToolDelivery> = {}) {
  return {
    id,
    name: { ja: name, en: name },
    purposes,
    state: "held",
    data: ["interests", "line_user_id"],
    sent_at: "2026-11-23T01:02:03Z",
    removed_at: null,
    receipt: "R-0001",
    code: null,
    tool_away: false,
    ...now,
  } satisfies ToolDelivery;
}

describe("CO-4: どこに何が渡っているか", () => {
  it("tells for each tool what it has, what for, since when and by which receipt", async () => {
    const { status, text, html } = await open();
    expect(status).toBe(200);
    for (const words of [
      "どこに何が渡っているか",
      "KANAMETO",
      "情報を渡しています",
      "興味のある分野、LINEの利用者番号",
      "2026年11月23日 10:02",
      "R-0001",
    ]) {
      expect(text).toContain(words);
    }
    expect(html).toContain('href="/settings/consents#purpose-news"');
    expect(text).toContain("同意を取り消す");
  });

  it("PO-12: tells it in English as well", async () => {
    const { text } = await open("en");
    expect(text).toContain("Where your information is");
    expect(text).toContain("Interests and LINE user id");
  });

  it.each([
    ["sending", "届けているところです"],
    ["removing", "削除を求めているところです"],
    ["removed", "削除を確認しました"],
    ["not-held", "何も渡していません"],
    ["waiting-for-staff", "市の職員が確認しています"],
  ] as const)("says in words that it is %s", async (state, words) => {
    sources.tools = [tool("kanameto", "KANAMETO", ["news"], { state })];
    expect((await open()).text).toContain(words);
  });

  it("says why a tool has nothing: no consent, or settings that lead elsewhere", async () => {
    const nothing: Partial<ToolDelivery> = {
      state: "not-held",
      data: [],
      receipt: null,
      sent_at: null,
    };
    sources.tools = [tool("kanameto", "KANAMETO", ["news"], nothing)];
    expect((await open()).text).toContain("このサービスに渡すものはありません");
    sources.consents.consents = [];
    expect((await open()).text).toContain("同意していただいた目的がないためです");
  });

  it("OP-11: has a message of its own for a tool that does not answer", async () => {
    sources.tools = [
      tool("kanameto", "KANAMETO", ["news"], { state: "sending", tool_away: true }),
      tool("kintone", "kintone", ["id-management"]),
    ];
    const { text } = await open();
    expect(text).toContain(
      "いまKANAMETOにつながらないため、変更がまだ届いていません。つながりしだい自動で届けます。",
    );
    expect(text).not.toContain("ふつうは数秒で終わります");
    expect(text).not.toContain("いまkintone");
  });

  it("OP-11: says that the gateway is away, while the consents stand", async () => {
    sources.away.add("gateway");
    const { status, text } = await open();
    expect(status).toBe(200);
    expect(text).toContain("渡した情報の状況を確かめられません");
    expect(text).toContain("2026年11月20日から");
  });

  it("OP-11: says that the consents are away, while the deliveries stand", async () => {
    sources.away.add("citizen-api");
    const { status, text } = await open();
    expect(status).toBe(200);
    expect(text).toContain("いま同意の状況を確かめられません");
    expect(text).toContain("R-0001");
    expect(text).not.toContain("同意していただいた目的がないためです");
  });

  it("shows the code that the citizen types into a tool", async () => {
    sources.tools = [tool("kanameto", "KANAMETO", ["news"], { code: "7K3QXW2M9A" })];
    expect((await open()).text).toContain("7K3QXW2M9A");
  });

  it("tells of a kind of data that the portal does not know yet, and escapes what it is given", async () => {
    sources.tools = [tool("x", "<b>X</b>", ["news"], { data: ["shoe_size"] })];
    const { text, html } = await open();
    expect(text).toContain("そのほかの情報");
    expect(html).not.toContain("<b>X</b>");
  });
});
