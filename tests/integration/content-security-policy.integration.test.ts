import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { authorizationRequest } from "../support/authorization.ts";
import { endpoints } from "../support/endpoints.ts";
import { Visitor } from "../support/visitor.ts";

const policyOf = ({ headers }: Response) => headers.get("content-security-policy") ?? "";
const sourceOf = (script: string) =>
  `'sha256-${createHash("sha256").update(script).digest("base64")}'`;

/** The answer to the form of the first page, as a browser gets it. */
async function answerToForm(): Promise<Response> {
  const visitor = new Visitor(endpoints.keycloak);
  const { url, html } = await visitor.open(authorizationRequest().url);
  const action = /<form\b[^>]*\saction="([^"]*)"/.exec(html)?.[1]?.replaceAll("&amp;", "&") ?? "";
  return await fetch(new URL(action, url), {
    method: "POST",
    headers: { accept: "text/html", cookie: visitor.cookiesFor(url) },
    body: new URLSearchParams({ username: "somebody@example.jp" }),
  });
}

describe("OP-6: what a sign-in page may load and run", () => {
  it("OP-6: its own scripts and styles only, none of them inline, and no other site can frame it", async () => {
    const answer = await fetch(authorizationRequest().url);
    expect(policyOf(answer).split(/;\s*/)).toEqual(
      expect.arrayContaining([
        "default-src 'self'",
        "script-src 'self'",
        "style-src 'self'",
        "frame-ancestors 'none'",
        "object-src 'none'",
      ]),
    );
    expect(answer.headers.get("x-frame-options")).toBe("DENY");
  });

  it("OP-6: of an answer to a form, the script that Keycloak puts there too, by its hash", async () => {
    const answer = await answerToForm();
    const scripts = [...(await answer.text()).matchAll(/<script>([^]*?)<\/script>/gi)];
    expect(scripts).toHaveLength(1);
    const [script = ""] = scripts.map(([, text]) => text);
    expect(script).toContain("history.replaceState");
    expect(policyOf(answer)).toContain(`script-src 'self' ${sourceOf(script)};`);
  });

  it("OP-6: of an answer by response_mode=form_post, what posts it, by its hash", async () => {
    const { url } = authorizationRequest({ response_mode: "form_post", prompt: "none" });
    const answer = await fetch(url);
    const [, script = ""] = /<BODY Onload="([^"]*)">/.exec(await answer.text()) ?? [];
    expect(script).toBe("document.forms[0].submit()");
    expect(policyOf(answer)).toContain(`script-src 'self' 'unsafe-hashes' ${sourceOf(script)};`);
  });

  it("ID-10: the console and what it frames, which have scripts and styles of Keycloak's, may use them", async () => {
    for (const url of [
      `${endpoints.adminHost}/admin/city/console/`,
      `${endpoints.realm}/protocol/openid-connect/3p-cookies/step1.html`,
      `${endpoints.realm}/protocol/openid-connect/login-status-iframe.html`,
    ]) {
      const policy = policyOf(await fetch(url));
      expect(policy, url).toContain("script-src 'self' 'unsafe-inline';");
      expect(policy, url).toContain("style-src 'self' 'unsafe-inline';");
    }
  });
});
