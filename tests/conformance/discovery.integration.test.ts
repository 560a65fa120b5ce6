import { describe, expect, it } from "vitest";
import { z } from "zod";
import { endpoints, realmUrl } from "../support/endpoints.ts";
import { metadata } from "./support/published.ts";

describe("ID-1: OpenID Connect Discovery 1.0", () => {
  it("§4.3: the issuer is the address that was asked", async () => {
    expect((await metadata()).issuer).toBe(endpoints.realm);
  });

  it("§3: what is required is there, and says what the realm does", async () => {
    const said = await metadata();
    expect(said.response_types_supported).toContain("code");
    expect(said.subject_types_supported).toContain("pairwise");
    expect(said.id_token_signing_alg_values_supported).toContain("RS256");
    expect(said.acr_values_supported).toEqual(
      expect.arrayContaining(["basic", "two-step", "mynumber"]),
    );
  });

  it("RFC 8414 §2, RFC 9700 §2.1.1: PKCE by S256 is offered, and nothing less", async () => {
    expect((await metadata()).code_challenge_methods_supported).toEqual(["S256"]);
  });

  it("§3, RFC 9700 §2.1.2, §2.4: what no relying party may use is not offered", async () => {
    const said = await metadata();
    expect(said.response_types_supported).toEqual(["code"]);
    for (const grant of ["implicit", "password"])
      expect(said.grant_types_supported).not.toContain(grant);
    expect(said.grant_types_supported).toEqual(
      expect.arrayContaining(["authorization_code", "refresh_token"]),
    );
    expect(said.id_token_signing_alg_values_supported).not.toContain("none");
  });

  it("RFC 8414 §3: the other well-known address says the same", async () => {
    expect(await metadata("oauth-authorization-server")).toEqual(await metadata());
  });

  it("RFC 9207 §3: the issuer is named in authorization responses", async () => {
    expect((await metadata()).authorization_response_iss_parameter_supported).toBe(true);
  });

  it("Back-Channel Logout 1.0 §2.1: offered, with the session's id", async () => {
    const said = await metadata();
    expect(said.backchannel_logout_supported).toBe(true);
    expect(said.backchannel_logout_session_supported).toBe(true);
  });

  it("RFC 7517: the keys are public ones, each with an id and a use", async () => {
    const answer = await fetch(realmUrl("protocol/openid-connect/certs"));
    const { keys } = z
      .object({ keys: z.array(z.looseObject({ kid: z.string(), use: z.string() })).min(1) })
      .parse(await answer.json());
    for (const key of keys) {
      for (const secret of ["d", "p", "q", "dp", "dq", "qi", "k"])
        expect(key).not.toHaveProperty(secret);
    }
  });
});
