import { beforeEach, describe, expect, it } from "vitest";
import { standInServices, type Sources } from "../../../testing/stand-in-services.ts";
import { createVisitor } from "../../../testing/visit.tsx";
import * as route from "./route.tsx";

let sources: Sources;
let visitor: Awaited<ReturnType<typeof createVisitor>>;

beforeEach(async () => {
  const stand = standInServices();
  sources = stand.sources;
  sources.signedIn = [session("there", false), session("here", true)];
  visitor = await createVisitor(stand.services);
});

const session = (id: string, current: boolean) => ({
  id,
  current,
  device: current ? "Chrome (Windows)" : "Safari (iPhone)",
  trusted: !current,
  started_at: "2026-11-22T15:30:00Z",
  last_used_at: "2026-11-22T15:40:00Z",
  clients: ["市民マイページ"],
});

const open = (language: "ja" | "en" = "ja") =>
  visitor.visit(route, { to: "/settings/security", language });
const send = (form: Record<string, string>) =>
  visitor.visit(route, { to: "/settings/security", form });

describe("ID-6: the page of sign-in and security", () => {
  it("tells the ways in and begins their change at the identity provider", async () => {
    sources.factors.passkeys = [
      { id: "f-2", label: "はなのiPhone", created_at: "2026-11-22T15:30:00Z" },
    ];
    sources.factors.recovery_codes = {
      id: "f-3",
      label: null,
      created_at: "2026-11-22T15:30:00Z",
      remaining: 9,
    };
    const { text, html } = await open();
    expect(text).toContain("hanako@example.jp");
    expect(text).toContain("はなのiPhone");
    expect(text).toContain("残り9個（2026年11月23日に作成）");
    for (const action of [
      "change-address",
      "change-password",
      "add-passkey",
      "add-app",
      "make-recovery-codes",
    ]) {
      expect(html).toContain(`name="action" value="${action}"`);
    }
    expect(html).toContain('name="factor" value="f-2"');
  });

  it("ID-8: offers the card only where the identity provider takes cards, and tells what one verified", async () => {
    expect((await open()).html).not.toContain("confirm-by-card");
    sources.factors.card = {
      offered: true,
      linked: true,
      verified: ["family_name", "given_name", "birthdate"],
    };
    const { text, html } = await open();
    expect(html).toContain('name="action" value="confirm-by-card"');
    expect(text).toContain("カードで確認済みの項目：氏名、生年月日");
    sources.factors.card.verified = ["family_name"];
    expect((await open()).text).not.toContain("カードで確認済み");
  });

  it("shows where the citizen is signed in, this device first and without a button of its own", async () => {
    const { text, html } = await open();
    expect(text.indexOf("Chrome (Windows)")).toBeLessThan(text.indexOf("Safari (iPhone)"));
    expect(text).toContain("（この端末）");
    expect(text).toContain("2026年11月23日 00:40");
    expect(html).toContain('name="session" value="there"');
    expect(html).not.toContain('name="session" value="here"');
  });

  it.each([
    [{ end: "one", session: "there" }, "there", "session-ended"],
    [{ end: "others" }, "others", "other-sessions-ended"],
  ])("signs out there and stays: %o", async (form, ended, notice) => {
    const answer = await send(form);
    expect(answer).toMatchObject({ status: 303, location: "/settings/security" });
    expect(sources.ended).toEqual([ended]);
    expect(await visitor.notice()).toBe(notice);
  });

  it("signs out everywhere, here too", async () => {
    const answer = await send({ end: "all" });
    expect(answer).toMatchObject({ status: 303, location: "/auth/signed-out" });
    expect(sources.ended).toEqual(["all"]);
    expect((await open()).location).toContain("/auth/login");
  });

  it("OP-7: says that nobody was signed out when the identity platform is away", async () => {
    sources.away.add("citizen-api");
    await send({ end: "others" });
    expect(sources.ended).toEqual([]);
    expect(await visitor.notice()).toBe("sessions-not-ended");
  });

  it("does nothing for a form that is none of its own", async () => {
    expect(await send({ end: "everything" })).toMatchObject({ status: 303 });
    expect(sources.ended).toEqual([]);
  });

  it("tells past sign-ins, the failed ones too", async () => {
    sources.signIns = [
      {
        at: "2026-11-22T15:30:00Z",
        outcome: "failure",
        methods: ["pwd"],
        device: "Firefox (Windows)",
        network: null,
        relying_party: null,
      },
    ];
    const { text } = await open();
    expect(text).toContain("2026年11月23日 00:30");
    expect(text).toContain("ログインに失敗しました");
    expect(text).toContain("パスワード、Firefox (Windows)");
  });

  it("says that changes are stopped after an alarm, and how to go on", async () => {
    sources.factors.locked = true;
    expect((await open()).text).toContain("変更を止めています");
  });

  it.each(["factors", "sessions", "sign-ins"] as const)(
    "OP-7: stands without %s, and says so in their place",
    async (away) => {
      sources.securityAway.add(away);
      const { status, text } = await open();
      expect(status).toBe(200);
      expect(text.split("いまは表示できません")).toHaveLength(2);
      expect(text).toContain("hanako@example.jp");
    },
  );

  it("PO-12: is in English for its reader", async () => {
    const { text } = await open("en");
    expect(text).toContain("Sign-in and security");
    expect(text).toContain("Sign out on all other devices");
  });
});
