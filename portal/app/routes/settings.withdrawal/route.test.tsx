import { beforeEach, describe, expect, it } from "vitest";
import { standInServices, type Sources } from "../../../testing/stand-in-services.ts";
import { createVisitor } from "../../../testing/visit.tsx";
import * as route from "./route.tsx";

let sources: Sources;
let open: () => Promise<{ status: number; html: string; text: string }>;

beforeEach(async () => {
  const stand = standInServices();
  sources = stand.sources;
  const { visit } = await createVisitor(stand.services);
  open = () => visit(route, { to: "/settings/withdrawal" });
});

describe("ID-6: the page for leaving", () => {
  it("says what is deleted where, that tools confirm it, and that it cannot be undone", async () => {
    const named = (id: string, state: string) =>
      ({ id, name: { ja: id, en: id }, state }) as (typeof sources.tools)[number];
    sources.tools = [named("kintone", "held"), named("KANAMETO", "not-held")];
    const { text } = await open();
    expect(text).toContain("それぞれのサービスが削除を確認するまで");
    expect(text).toContain("いま情報が渡っているサービス：kintone");
    expect(text).not.toContain("KANAMETO");
    expect(text).toContain("退会は取り消せません");
  });

  it("offers two ways to who has linked LINE: with it, and without", async () => {
    sources.profile.line_linked = true;
    const { html, text } = await open();
    expect(html.match(/name="action" value="withdraw"/g)).toHaveLength(2);
    expect(html.match(/name="method" value="line"/g)).toHaveLength(1);
    expect(text).toContain("LINEのアプリから取り消していただきます");
  });

  it("offers LINE alone to who has no password, and says whom to ask without LINE", async () => {
    sources.profile.line_linked = true;
    sources.profile.password_set = false;
    const { html, text } = await open();
    expect(html.match(/name="action" value="withdraw"/g)).toHaveLength(1);
    expect(html).toContain('name="method" value="line"');
    expect(text).toContain("パスワードが、まだ登録されていません");
  });

  it("offers one way to everybody else", async () => {
    const { html } = await open();
    expect(html.match(/name="action" value="withdraw"/g)).toHaveLength(1);
    expect(html).not.toContain('name="method"');
  });

  it("OP-11: is there while the gateway is away", async () => {
    sources.away.add("gateway");
    const { status, text } = await open();
    expect(status).toBe(200);
    expect(text).toContain("退会の手続きには影響しません");
  });
});
