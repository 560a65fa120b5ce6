import { RouterContextProvider, type LoaderFunctionArgs } from "react-router";
import { describe, expect, it } from "vitest";
import { UnavailableError } from "../../../server/errors.ts";
import { csrfToken } from "../../../server/http/csrf-token.ts";
import type { Services } from "../../../server/services.ts";
import { newSessionPayload } from "../../../server/session/payload.ts";
import type { RequestSession } from "../../../server/session/request-session.ts";
import type { Session } from "../../../server/session/store.ts";
import { languageContext, requestSessionContext, servicesContext } from "../../context.server.ts";
import { action } from "./route.tsx";

const session = { id: "session-1", payload: newSessionPayload() } as Session;
const token = csrfToken(session.payload.csrfSecret);

/** Sends the form of the switch, in a session or in none. */
async function send(
  inputs: Record<string, string>,
  current: () => Promise<Session | undefined> = async () => undefined,
) {
  const context = new RouterContextProvider();
  context.set(languageContext, "ja");
  context.set(servicesContext, {} as Services);
  context.set(requestSessionContext, { current } as RequestSession);
  const url = new URL("https://my.example.jp/language");
  const request = new Request(url, { method: "POST", body: new URLSearchParams(inputs) });
  return action({ request, url, params: {}, context } as unknown as LoaderFunctionArgs);
}

describe("PO-12: the switch of language", () => {
  it("keeps the choice and shows the same page again", async () => {
    const { status, headers } = await send({ language: "en", return: "/auth/signed-out?a=1" });
    expect(status).toBe(303);
    expect(headers.get("location")).toBe("/auth/signed-out?a=1");
    expect(headers.get("set-cookie")).toMatch(/^machi_language=en; .*Secure; HttpOnly/);
  });

  it("OP-7: leads nowhere else, and keeps no language that there is not", async () => {
    const { headers } = await send({ language: "xx", return: "https://evil.example/" });
    expect(headers.get("location")).toBe("/");
    expect(headers.has("set-cookie")).toBe(false);
  });

  it("OP-6: is taken in a session only with the session's token", async () => {
    const inputs = { language: "en", return: "/settings" };
    await expect(send(inputs, async () => session)).rejects.toMatchObject({
      data: { kind: "stale-form" },
      init: { status: 403 },
    });
    const { headers } = await send({ ...inputs, csrf: token }, async () => session);
    expect(headers.get("location")).toBe("/settings");
  });

  it("OP-11: works on the page that says that the session store is away", async () => {
    const { headers } = await send({ language: "en", return: "/home" }, async () => {
      throw new UnavailableError("session-store", new Error("no connection"));
    });
    expect(headers.get("location")).toBe("/home");
    expect(headers.get("set-cookie")).toContain("machi_language=en");
  });
});
