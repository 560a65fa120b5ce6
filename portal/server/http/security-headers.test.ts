import { describe, expect, it } from "vitest";
import { contentSecurityPolicy } from "./security-headers.ts";

const issuer = "https://id.example.jp/realms/city";
const policy = (publicUrl = "https://my.example.jp") =>
  contentSecurityPolicy(issuer, publicUrl, "n0nce");

describe("OP-6: the Content-Security-Policy", () => {
  it("runs only scripts of this site or with this page's nonce", () => {
    expect(policy().scriptSrc).toEqual(["'self'", "'nonce-n0nce'"]);
  });

  it("allows nothing inline, evaluated or from anywhere", () => {
    const sources = Object.values(policy()).flat();
    expect(sources.filter((source) => /unsafe|\*|data:|^https?:$/.test(source))).toEqual([]);
  });

  it("lets nobody frame the portal or change its base address", () => {
    expect(policy()).toMatchObject({ frameAncestors: ["'none'"], baseUri: ["'none'"] });
  });

  it("lets forms go only to this site and, at sign-out, to the identity provider", () => {
    expect(policy().formAction).toEqual(["'self'", "https://id.example.jp"]);
  });

  it("asks for https wherever the portal is on https, and not on a developer's machine", () => {
    expect(policy()).toHaveProperty("upgradeInsecureRequests");
    expect(policy("http://localhost:8403")).not.toHaveProperty("upgradeInsecureRequests");
  });
});
