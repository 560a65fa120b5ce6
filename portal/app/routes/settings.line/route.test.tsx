import { beforeEach, describe, expect, it } from "vitest";
import { standInServices, type Sources } from "../../../testing/stand-in-services.ts";
import { createVisitor } from "../../../testing/visit.tsx";
import * as route from "./route.tsx";

let sources: Sources;
let open: () => Promise<{ html: string; text: string }>;

beforeEach(async () => {
  const stand = standInServices();
  sources = stand.sources;
  const purposes = stand.services.pack.purposes.map(({ code, version }) => [code, version]);
  sources.profile.consents = Object.fromEntries(purposes);
  const { visit } = await createVisitor(stand.services);
  open = () => visit(route, { to: "/settings/line" });
});

describe("ID-6: the page of the link with LINE", () => {
  it("tells who has not linked LINE how to", async () => {
    const { text, html } = await open();
    expect(text).toContain("LINEと連携していません");
    expect(html).toContain('name="action" value="link-line"');
    expect(html).not.toContain('value="unlink-line"');
  });

  it("leads to unlinking by a sign-in with LINE, and names the messages that would stop", async () => {
    sources.profile.line_linked = true;
    sources.profile.attributes = { delivery_channels: ["news=line"] };
    const { text, html } = await open();
    expect(html).toContain('name="action" value="unlink-line"');
    expect(html).toContain('name="method" value="line"');
    expect(text).toContain("届かなくなります：興味に合わせたお知らせ");
  });

  it("asks for a password first where LINE is the only way in", async () => {
    sources.profile.line_linked = true;
    sources.profile.password_set = false;
    const { text, html } = await open();
    expect(text).toContain("先にパスワードを登録してください");
    expect(html).toContain('value="set-password"');
    expect(html).not.toContain('value="unlink-line"');
  });
});
