import { decodeJwt } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LineBench, channelId, channelSecret, jsonOf } from "./test-support.ts";

const bench = new LineBench();
beforeAll(() => bench.start());
afterAll(() => bench.stop());

const post = (path: string, fields: Record<string, string>) =>
  fetch(bench.url + path, { method: "POST", body: new URLSearchParams(fields) });

describe("ID-2: an access token", () => {
  it("opens userinfo, profile and friendship by its scopes", async () => {
    const { access_token, id_token } = await bench.tokens({}, "hana");
    const { sub } = decodeJwt(id_token);
    const picture = `${bench.url}/pictures/${sub}.svg`;
    const json = async (path: string) => (await bench.bearer(path, access_token)).json();
    expect(await json("/oauth2/v2.1/userinfo")).toEqual({ sub, name: "はな♪", picture });
    expect(await json("/v2/profile")).toEqual({
      userId: sub,
      displayName: "はな♪",
      pictureUrl: picture,
      statusMessage: "さかたの海が好きです",
    });
    expect(await json("/friendship/v1/status")).toEqual({ friendFlag: true });
    const image = await fetch(picture);
    expect(image.headers.get("content-type")).toContain("image/svg+xml");

    const openidOnly = await bench.tokens({ scope: "openid" });
    const bare = await bench.bearer("/oauth2/v2.1/userinfo", openidOnly.access_token);
    expect(await bare.json()).toEqual({ sub });
    expect((await bench.bearer("/v2/profile", openidOnly.access_token)).status).toBe(403);
  });

  it.each(["/oauth2/v2.1/userinfo", "/v2/profile", "/friendship/v1/status"])(
    "%s is closed without a valid one",
    async (path) => {
      expect((await fetch(bench.url + path)).status).toBe(401);
      expect((await bench.bearer(path, "unknown")).status).toBe(401);
    },
  );

  it("is verified until it expires", async () => {
    const { access_token } = await bench.tokens();
    const verify = () => fetch(`${bench.url}/oauth2/v2.1/verify?access_token=${access_token}`);
    expect(await (await verify()).json()).toEqual({
      scope: "openid profile",
      client_id: channelId,
      expires_in: expect.any(Number),
    });
    bench.passDays(30);
    const late = await verify();
    expect(late.status).toBe(400);
    expect(await late.json()).toEqual({
      error: "invalid_request",
      error_description: "access token expired",
    });
  });

  it("is revoked by the channel alone", async () => {
    const { access_token } = await bench.tokens();
    const fields = { client_id: channelId, access_token };
    const stranger = await post("/oauth2/v2.1/revoke", { ...fields, client_secret: "x" });
    expect(stranger.status).toBe(400);
    expect((await bench.bearer("/v2/profile", access_token)).status).toBe(200);
    const revoked = await post("/oauth2/v2.1/revoke", { ...fields, client_secret: channelSecret });
    expect(revoked.status).toBe(200);
    expect(await revoked.text()).toBe("");
    expect((await bench.bearer("/v2/profile", access_token)).status).toBe(401);
  });
});

describe("ID-2: POST /oauth2/v2.1/verify", () => {
  const verify = async (fields: Record<string, string>) => {
    const answer = await post("/oauth2/v2.1/verify", { client_id: channelId, ...fields });
    return { status: answer.status, body: await jsonOf(answer) };
  };

  it("returns the payload of a good ID token", async () => {
    const { id_token } = await bench.tokens();
    const payload = decodeJwt(id_token);
    const good = { id_token, nonce: "the-nonce", user_id: String(payload.sub) };
    expect(await verify(good)).toEqual({ status: 200, body: payload });
  });

  it("says in LINE's words what is wrong", async () => {
    const { id_token } = await bench.tokens();
    const wrong = async (fields: Record<string, string>) =>
      (await verify({ id_token, ...fields })).body["error_description"];
    expect(await wrong({ id_token: `${id_token.slice(0, -4)}AAAA` })).toBe("Invalid IdToken.");
    expect(await wrong({ id_token: "no.token" })).toBe("Invalid IdToken.");
    expect(await wrong({ client_id: "999" })).toBe("Invalid IdToken Audience.");
    expect(await wrong({ nonce: "other" })).toBe("Invalid IdToken Nonce.");
    expect(await wrong({ user_id: "U0" })).toBe("Invalid IdToken Subject Identifier.");
    bench.passDays(1);
    expect(await wrong({})).toBe("IdToken expired.");
    await bench.control({ idToken: "wrong-issuer" });
    const { id_token: foreign } = await bench.tokens();
    await bench.control({ idToken: "none" });
    expect(await wrong({ id_token: foreign })).toBe("Invalid IdToken Issuer.");
  });
});

describe("ID-6: deauthorizing on withdrawal", () => {
  const channelToken = async () => {
    const answer = await post("/oauth2/v3/token", {
      grant_type: "client_credentials",
      client_id: channelId,
      client_secret: channelSecret,
    });
    return (await jsonOf<{ access_token: string }>(answer)).access_token;
  };
  const deauthorize = (bearer: string, body: object) =>
    fetch(`${bench.url}/user/v1/deauthorize`, {
      method: "POST",
      headers: { authorization: `Bearer ${bearer}`, "content-type": "application/json" },
      body: JSON.stringify(body),
    });

  it("takes back consent and tokens, once", async () => {
    const { access_token } = await bench.tokens({}, "taro");
    const bearer = await channelToken();
    expect((await deauthorize(bearer, { userAccessToken: access_token })).status).toBe(204);
    expect((await bench.bearer("/v2/profile", access_token)).status).toBe(401);
    const again = await deauthorize(bearer, { userAccessToken: access_token });
    expect(again.status).toBe(400);
    expect(await again.json()).toEqual({ message: "invalid token" });
    const dialog = await bench.openDialog();
    const login = await bench.submit("/oauth2/v2.1/login", {
      dialog,
      method: "pwd",
      persona: "taro",
    });
    expect(await login.text()).toContain("許可する");
  });

  it("is shown among the person's connected apps, with who ended the connection", async () => {
    const cardOf = async (name: string) => {
      const overview = await (await fetch(bench.url)).text();
      return overview.split('<li class="card">').find((card) => card.includes(name)) ?? "";
    };
    expect(await cardOf("ばぁば")).not.toContain("解除");
    const { access_token } = await bench.tokens({}, "baba");
    expect(await cardOf("ばぁば")).toContain("の連動を解除する");
    await deauthorize(await channelToken(), { userAccessToken: access_token });
    expect(await cardOf("ばぁば")).toContain("アプリからの連絡で解除");
    await bench.tokens({}, "baba");
    await bench.submit("/personas/baba/unlink", {});
    expect(await cardOf("ばぁば")).toContain("本人が解除");
  });

  it("is refused while that fault is set, and changes nothing", async () => {
    const { access_token } = await bench.tokens({}, "minh-anh");
    await bench.control({ deauthorize: "refused" });
    const answer = await deauthorize(await channelToken(), { userAccessToken: access_token });
    await bench.control({ deauthorize: "works" });
    expect(answer.status).toBe(400);
    expect((await bench.bearer("/v2/profile", access_token)).status).toBe(200);
  });

  it("is refused without a valid channel access token, and changes nothing", async () => {
    const { access_token } = await bench.tokens({}, "hana");
    const body = { userAccessToken: access_token };
    expect((await deauthorize("unknown", body)).status).toBe(401);
    expect((await deauthorize(access_token, body)).status).toBe(401);
    const stale = await channelToken();
    bench.passDays(16 / (24 * 60));
    expect((await deauthorize(stale, body)).status).toBe(401);
    expect((await deauthorize(await channelToken(), {})).status).toBe(400);
    expect((await bench.bearer("/v2/profile", access_token)).status).toBe(200);
  });
});

describe("ID-2: what outlives a restart", () => {
  it("people, what they allowed and the tokens in use do", async () => {
    await bench.submit("/personas", { name: "あたらしい人", email: "" });
    const { access_token } = await bench.tokens({}, "hana");
    await bench.restart();
    const page = await (await fetch(bench.url)).text();
    expect(page).toContain("あたらしい人");
    expect(page).toContain("はな♪ さんの連動を解除する");
    expect((await bench.bearer("/v2/profile", access_token)).status).toBe(200);
    await bench.submit("/personas/hana/unlink", {});
    expect((await bench.bearer("/v2/profile", access_token)).status).toBe(401);
  });

  it("the key of the apps' ID tokens is published and is no secret of web login", async () => {
    const certs = await jsonOf<{ keys: object[] }>(fetch(`${bench.url}/oauth2/v2.1/certs`));
    expect(certs.keys).toHaveLength(1);
    expect(certs.keys[0]).toMatchObject({ kty: "EC", alg: "ES256", use: "sig" });
    expect(certs.keys[0]).not.toHaveProperty("d");
  });
});
