import { beforeEach, describe, expect, it } from "vitest";
import { signedIn } from "../../../testing/citizen-session.ts";
import { standInServices } from "../../../testing/stand-in-services.ts";
import { createVisitor } from "../../../testing/visit.tsx";
import type { Action } from "../../../server/oidc/actions.ts";
import { SignInRefusedError } from "../../../server/oidc/refusal.ts";
import type { Services } from "../../../server/services.ts";
import * as action from "../auth.action/route.tsx";
import * as route from "./route.tsx";

let services: Services;
let visitor: Awaited<ReturnType<typeof createVisitor>>;

beforeEach(async () => {
  ({ services } = standInServices());
  services.relyingParty.complete = async () => ({
    citizen: signedIn().citizen,
    language: undefined,
  });
  visitor = await createVisitor(services);
});

/** Comes back from a sign-in for an action. */
async function comeBack(asked: Action, answer: Record<string, string>) {
  await visitor.visit(action, { to: "/auth/action", form: { action: asked } });
  const query = new URLSearchParams({ state: "state-1", ...answer });
  return visitor.visit(route, { to: `/auth/callback?${query}` });
}

describe("ID-6: coming back from a sign-in for one action", () => {
  it.each([
    ["link-line", "success", "/settings/line", "line-linked"],
    ["link-line", "cancelled", "/settings/line", "line-not-linked"],
    ["unlink-line", "success", "/settings/line", "line-unlinked"],
    ["unlink-line", "cancelled", "/settings/line", "line-kept"],
    ["unlink-line", "error", "/settings/line", "line-not-unlinked"],
    ["set-password", "success", "/settings/line", "password-set"],
    ["change-address", "success", "/settings/security", "address-changed"],
    ["change-address", "cancelled", "/settings/security", "address-kept"],
    ["change-password", "success", "/settings/security", "password-changed"],
    ["change-password", "error", "/settings/security", "password-not-changed"],
    ["withdraw", "cancelled", "/settings/withdrawal", "account-kept"],
  ] as const)("%s with %s leads to %s, which says so", async (asked, status, path, notice) => {
    const answer = await comeBack(asked, { code: "c", kc_action_status: status });
    expect(answer).toMatchObject({ status: 302, location: path });
    expect(await visitor.notice()).toBe(notice);
  });

  it("does not say that an action was done of which the provider says nothing", async () => {
    await comeBack("unlink-line", { code: "c" });
    expect(await visitor.notice()).toBe("line-not-unlinked");
  });

  it.each([
    ["mynumber", "card-confirmed"],
    ["two-step", "card-not-confirmed"],
  ])("ID-8: takes level %s for what the card was to do", async (assurance, notice) => {
    services.relyingParty.complete = async () => ({
      citizen: { ...signedIn().citizen, assurance },
      language: undefined,
    });
    const answer = await comeBack("confirm-by-card", { code: "c" });
    expect(answer).toMatchObject({ status: 302, location: "/settings/security" });
    expect(await visitor.notice()).toBe(notice);
  });

  it("ID-8: leaves who did not come to the level of the card signed in as before", async () => {
    services.relyingParty.complete = async () => {
      throw new SignInRefusedError("assurance");
    };
    const answer = await comeBack("confirm-by-card", {
      error: "unmet_authentication_requirements",
    });
    expect(answer).toMatchObject({ status: 302, location: "/settings/security" });
    expect(await visitor.notice()).toBe("card-not-confirmed");
  });

  it("leaves who turned back signed in, with nothing done", async () => {
    services.relyingParty.complete = async () => {
      throw new SignInRefusedError("cancelled");
    };
    const answer = await comeBack("withdraw", { error: "access_denied" });
    expect(answer).toMatchObject({ status: 302, location: "/settings/withdrawal" });
    expect(await visitor.notice()).toBe("account-kept");
  });
});

describe("PO-12: coming back from a sign-in in a language of one's own", () => {
  it("goes on in the account's language, until the browser is closed", async () => {
    services.relyingParty.complete = async () => ({
      citizen: signedIn().citizen,
      language: "easy",
    });
    const answer = await comeBack("change-password", { code: "c" });
    expect(answer.setCookie).toMatch(/^machi_language=easy\.account; Path=\/; Secure/);
  });

  it("leaves the portal's language alone where the account has none", async () => {
    const answer = await comeBack("change-password", { code: "c" });
    expect(answer.setCookie).toBeNull();
  });
});
