import { request } from "node:http";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { LineBench, callback, locationOf, parametersOf } from "./test-support.ts";

let bench: LineBench;
beforeEach(() => {
  bench = new LineBench();
  return bench.start();
});
afterEach(() => bench.stop());

describe("ID-2: an authorization request that LINE would refuse", () => {
  it.each([
    ["an unknown channel", { client_id: "999" }],
    ["no channel", { client_id: undefined }],
    ["a callback URL that is not registered", { redirect_uri: "http://localhost:9701/other" }],
    ["a registered callback URL as a mere prefix", { redirect_uri: `${callback}/more` }],
    ["a callback URL on another host", { redirect_uri: callback.replace("localhost", "evil.jp") }],
    ["a callback URL with a fragment", { redirect_uri: `${callback}#x` }],
    ["no callback URL", { redirect_uri: undefined }],
  ])("shows a page and redirects nowhere for %s", async (_name, overrides) => {
    const response = await bench.visit(bench.authorizeUrl(overrides));
    expect(response.status).toBe(400);
    expect(response.headers.get("location")).toBeNull();
    expect(await response.text()).toContain("Invalid ");
  });

  it.each([
    ["response_type=token", { response_type: "token" }, "UNSUPPORTED_RESPONSE_TYPE"],
    ["no response_type", { response_type: undefined }, "INVALID_REQUEST"],
    ["no state", { state: undefined }, "INVALID_REQUEST"],
    ["no scope", { scope: undefined }, "INVALID_REQUEST"],
    ["an unknown scope", { scope: "openid phone" }, "INVALID_SCOPE"],
    ["neither profile nor openid", { scope: "email" }, "INVALID_SCOPE"],
    ["email without openid", { scope: "profile email" }, "INVALID_SCOPE"],
    ["an unknown prompt", { prompt: "select_account" }, "INVALID_REQUEST"],
    ["a max_age that is no number", { max_age: "-1" }, "INVALID_REQUEST"],
    ["an unknown bot_prompt", { bot_prompt: "rude" }, "INVALID_REQUEST"],
    ["an unknown initial_amr_display", { initial_amr_display: "pwd" }, "INVALID_REQUEST"],
    ["a switch_amr that is no boolean", { switch_amr: "no" }, "INVALID_REQUEST"],
    ["PKCE by plain", { code_challenge: "x".repeat(43), code_challenge_method: "plain" }],
    ["PKCE without a method", { code_challenge: "x".repeat(43) }],
    ["PKCE without a challenge", { code_challenge_method: "S256" }],
    ["a challenge of a wrong length", { code_challenge: "x", code_challenge_method: "S256" }],
    ["response_mode=form_post", { response_mode: "form_post" }],
    ["a nonce beyond all measure", { nonce: "x".repeat(5_000) }],
  ])(
    "redirects with the error code for %s",
    async (_name, overrides, error = "INVALID_REQUEST") => {
      const response = await bench.visit(bench.authorizeUrl(overrides));
      expect(response.status).toBe(302);
      const location = locationOf(response);
      expect(location.origin + location.pathname).toBe(callback);
      const state = "state" in overrides ? undefined : "the-state";
      expect(parametersOf(location)).toEqual({
        error,
        error_description: expect.any(String),
        ...(state === undefined ? {} : { state }),
      });
    },
  );

  it("refuses a parameter sent twice", async () => {
    const response = await bench.visit(`${bench.authorizeUrl()}&nonce=another`);
    expect(locationOf(response).searchParams.get("error")).toBe("INVALID_REQUEST");
  });

  it("refuses another host name than this machine's", async () => {
    const status = await new Promise((resolve) => {
      request(bench.authorizeUrl(), { headers: { host: "rebound.example" } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      }).end();
    });
    expect(status).toBe(421);
  });
});

describe("ID-2: what the person chooses", () => {
  it("keeps the query of the callback URL when it adds the code and the state", async () => {
    const location = await bench.signIn({ redirect_uri: `${callback}?from=line` });
    expect(parametersOf(location)).toEqual({
      from: "line",
      code: expect.any(String),
      state: "the-state",
    });
  });

  it("sends ACCESS_DENIED and no code when the person cancels, and remembers no consent", async () => {
    const location = await bench.signIn({}, "baba", { decision: "cancel" });
    expect(parametersOf(location)).toEqual({
      error: "ACCESS_DENIED",
      error_description: "The resource owner denied the request.",
      state: "the-state",
    });
    await bench.control({ errorCodes: "small" });
    const small = await bench.signIn({}, "baba", { decision: "cancel" });
    expect(small.searchParams.get("error")).toBe("access_denied");
    const dialog = await bench.openDialog();
    const again = await bench.submit("/oauth2/v2.1/login", {
      dialog,
      method: "pwd",
      persona: "baba",
    });
    expect(await again.text()).toContain("許可する");
  });

  it("lets a person add themselves by name, and escapes it", async () => {
    const dialog = await bench.openDialog();
    const name = "<b>だれか</b>";
    const page = await bench.submit("/oauth2/v2.1/login", { dialog, method: "pwd", name });
    expect(page.status).toBe(200);
    const markup = await page.text();
    expect(markup).toContain("&lt;b&gt;だれか&lt;/b&gt;");
    expect(markup).not.toContain(name);
  });

  it("OP-7: takes in as many people as some whole runs of the tests bring", async () => {
    for (let n = 0; n < 300; n += 1) {
      const form = { name: `ひと${n}`, email: "" };
      expect((await bench.submit("/personas", form)).status).toBe(303);
    }
  });

  it.each([
    ["an empty name", { name: " " }],
    ["a name beyond twenty characters", { name: "あ".repeat(21) }],
    ["a broken address", { name: "だれか", email: "no-address" }],
    ["nobody", { persona: "nobody" }],
  ])("OP-7: asks again for %s and adds nobody", async (_name, fields) => {
    const before = (await (await bench.visit(bench.url)).text()).match(/<li class="card">/g);
    const dialog = await bench.openDialog();
    const answer = await bench.submit("/oauth2/v2.1/login", { dialog, method: "pwd", ...fields });
    expect(answer.status).toBe(422);
    const after = (await (await bench.visit(bench.url)).text()).match(/<li class="card">/g);
    expect(after?.length).toBe(before?.length);
  });

  it("refuses a consent without a login, twice, after ten minutes, or from another site", async () => {
    const early = await bench.submit("/oauth2/v2.1/consent", {
      dialog: await bench.openDialog(),
      decision: "allow",
    });
    expect(early.status).toBe(400);

    const dialog = await bench.openDialog({ prompt: "consent" });
    await bench.submit("/oauth2/v2.1/login", { dialog, method: "pwd", persona: "taro" });
    const allow = () => bench.submit("/oauth2/v2.1/consent", { dialog, decision: "allow" });
    expect((await allow()).status).toBe(302);
    expect((await allow()).status).toBe(400);

    const late = await bench.openDialog();
    bench.passDays(11 / (24 * 60));
    const tooLate = await bench.submit("/oauth2/v2.1/login", {
      dialog: late,
      method: "pwd",
      persona: "taro",
    });
    expect(tooLate.status).toBe(400);

    const foreign = await fetch(`${bench.url}/oauth2/v2.1/login`, {
      method: "POST",
      headers: { origin: "https://evil.example" },
      body: new URLSearchParams({ dialog: await bench.openDialog() }),
    });
    expect(foreign.status).toBe(403);
  });

  it("skips the consent screen once allowed, and shows it again with prompt=consent", async () => {
    await bench.signIn({}, "minh-anh");
    const log = async (overrides: Record<string, string>) =>
      bench.submit("/oauth2/v2.1/login", {
        dialog: await bench.openDialog(overrides),
        method: "pwd",
        persona: "minh-anh",
      });
    expect((await log({})).status).toBe(302);
    expect((await log({ prompt: "consent" })).status).toBe(200);
    expect((await log({ scope: "openid profile email" })).status).toBe(200);
  });
});

describe("ID-2: LINE's own parameters", () => {
  it("shows the QR code first and hides the other way when asked", async () => {
    const page = await (
      await bench.visit(bench.authorizeUrl({ initial_amr_display: "lineqr", switch_amr: "false" }))
    ).text();
    expect(page).toContain('type="hidden" name="method" value="lineqr"');
    expect(page).not.toContain('type="radio"');
  });

  it("offers single sign-on in a browser that logged in before, except when told otherwise", async () => {
    await bench.signIn({}, "hana");
    const offers = async (overrides: Record<string, string>) =>
      (await (await bench.visit(bench.authorizeUrl(overrides))).text()).includes("として続ける");
    expect(await offers({})).toBe(true);
    expect(await offers({ disable_auto_login: "true" })).toBe(true);
    expect(await offers({ prompt: "login" })).toBe(false);
    bench.passDays(1);
    expect(await offers({ max_age: "3600" })).toBe(false);
  });

  it("answers prompt=none without a page", async () => {
    const ask = async () =>
      parametersOf(locationOf(await bench.visit(bench.authorizeUrl({ prompt: "none" }))));
    expect(await ask()).toMatchObject({ error: "LOGIN_REQUIRED", state: "the-state" });
    await bench.signIn({}, "hana", { decision: "cancel" });
    expect(await ask()).toMatchObject({ error: "INTERACTION_REQUIRED", state: "the-state" });
    await bench.signIn({}, "hana");
    expect(await ask()).toEqual({ code: expect.any(String), state: "the-state" });
  });

  it("offers the official account with bot_prompt and reports what became of it", async () => {
    const normal = await bench.signIn({ bot_prompt: "normal", prompt: "consent" }, "baba", {
      decision: "allow",
    });
    expect(normal.searchParams.get("friendship_status_changed")).toBe("false");

    const dialog = await bench.openDialog({ bot_prompt: "aggressive", prompt: "consent" });
    await bench.submit("/oauth2/v2.1/login", { dialog, method: "pwd", persona: "baba" });
    const friend = () => bench.submit("/oauth2/v2.1/friend", { dialog, decision: "add" });
    expect((await friend()).status).toBe(400);
    const asked = await bench.submit("/oauth2/v2.1/consent", { dialog, decision: "allow" });
    expect(await asked.text()).toContain("友だちに追加しますか");
    expect(locationOf(await friend()).searchParams.get("friendship_status_changed")).toBe("true");
    const noMoreAsked = await bench.signIn({ bot_prompt: "aggressive" }, "baba");
    expect(noMoreAsked.searchParams.get("friendship_status_changed")).toBeNull();
  });

  it("ID-2: a failed auto login calls back with a worthless code and a foreign state", async () => {
    await bench.control({ autoLogin: "fails" });
    const location = locationOf(await bench.visit(bench.authorizeUrl()));
    expect(location.searchParams.get("state")).not.toBe("the-state");
    const code = location.searchParams.get("code") ?? "";
    expect((await bench.token({ code })).status).toBe(400);

    const page = await bench.visit(bench.authorizeUrl({ disable_auto_login: "true" }));
    expect(page.status).toBe(200);
    const iPhone = { "user-agent": "Mozilla/5.0 (iPhone)" };
    const ios = await bench.visit(bench.authorizeUrl({ disable_ios_auto_login: "true" }), iPhone);
    expect(ios.status).toBe(200);
  });

  it("a working auto login asks nothing of a person who has allowed the channel", async () => {
    await bench.signIn({}, "hana");
    await bench.control({ autoLogin: "works" });
    const location = locationOf(await bench.visit(bench.authorizeUrl()));
    expect(parametersOf(location)).toEqual({ code: expect.any(String), state: "the-state" });
  });

  it("an outage stops authorize and the API, and neither the page nor the control API", async () => {
    await bench.control({ outage: true });
    expect((await bench.visit(bench.authorizeUrl())).status).toBe(503);
    expect((await bench.token({ code: "x" })).status).toBe(503);
    expect((await bench.visit(bench.url)).status).toBe(200);
    await bench.control({ outage: false });
    expect((await bench.visit(bench.authorizeUrl())).status).toBe(200);
  });
});
