import { beforeEach, describe, expect, it } from "vitest";
import { standInServices, type Sources } from "../../../testing/stand-in-services.ts";
import { createVisitor } from "../../../testing/visit.tsx";
import * as route from "./route.tsx";

let sources: Sources;
let visitor: Awaited<ReturnType<typeof createVisitor>>;

beforeEach(async () => {
  const stand = standInServices();
  sources = stand.sources;
  visitor = await createVisitor(stand.services);
});

const send = (form: Record<string, string>) => visitor.visit(route, { to: "/auth/action", form });

describe("ID-6: beginning a sign-in for one action", () => {
  it("leads on to the provider by a page, not by a redirect, which Chromium would hold back", async () => {
    const { status, html } = await send({ action: "unlink-line", method: "line" });
    expect(status).toBe(200);
    const next = "https://id.example.jp/auth?state=state-1&amp;nonce=nonce-1";
    expect(html).toContain(`<meta http-equiv="refresh" content="0;url=${next}"`);
    expect(html).toContain(`href="${next}"`);
    expect(sources.begun).toEqual([
      {
        action: "unlink-line",
        method: "line",
        returnTo: "/settings/line",
        language: "ja",
        languageChosen: false,
      },
    ]);
  });

  it.each([
    ["an action that is not the citizen's", { action: "delete_account" }],
    ["no action", {}],
    ["another way to sign in", { action: "withdraw", method: "other" }],
  ])("OP-7: begins nothing for %s", async (_, form: Record<string, string>) => {
    expect(await send(form)).toMatchObject({ status: 303, location: "/settings" });
    expect(sources.begun).toEqual([]);
  });

  it("OP-7: begins nothing without the session's token, or when opened as an address", async () => {
    expect((await send({ action: "withdraw", csrf: "other" })).status).toBe(403);
    expect(await visitor.visit(route, { to: "/auth/action" })).toMatchObject({ status: 302 });
    expect(sources.begun).toEqual([]);
  });

  it("OP-11: says that signing in is not possible while the provider is away", async () => {
    sources.away.add("identity-provider");
    const { status, text } = await send({ action: "withdraw" });
    expect(status).toBe(503);
    expect(text).toContain("ただいまログインできません");
  });
});
