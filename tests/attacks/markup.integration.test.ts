import { describe, expect, it } from "vitest";
import { authorizationRequest } from "../support/authorization.ts";
import { endpoints, realmUrl } from "../support/endpoints.ts";
import { Visitor } from "../support/visitor.ts";

const MARKUP = '"></script><img src=x onerror=alert(1)>';

/** In the page's data it may stand, as text that ends no script. */
const shown = (html: string) =>
  html.replace(/<script type="application\/json"[^>]*>[^]*?<\/script>/, "");

describe("ID-6: markup in what somebody else says (CWE-79)", () => {
  it.each([
    ["a relying party of an address", { login_hint: MARKUP }],
    ["a relying party of itself", { client_id: MARKUP }],
    ["a relying party of a language", { ui_locales: MARKUP }],
  ])("%s is shown as it was written, if at all", async (_, parameters) => {
    const { html } = await new Visitor(endpoints.keycloak).open(
      authorizationRequest(parameters as Record<string, string>).url,
    );
    expect(shown(html)).not.toContain("<img src=x");
    expect(html).not.toContain("</script><img");
  });

  it("nor is what is typed", async () => {
    const visitor = new Visitor(endpoints.keycloak);
    const page = await visitor.open(authorizationRequest({ prompt: "create" }).url);
    const { html } = await visitor.submit(page, { email: MARKUP });
    expect(html).toContain('name="email"');
    expect(shown(html)).not.toContain("<img src=x");
    expect(html).not.toContain("</script><img");
  });

  it("nor what LINE says of an error, or a link of its token", async () => {
    for (const path of [
      `broker/line/endpoint?error=${encodeURIComponent(MARKUP)}&error_description=${encodeURIComponent(MARKUP)}`,
      `address-change/undo?token=${encodeURIComponent(MARKUP)}`,
      `security-alarm/${encodeURIComponent(MARKUP)}`,
    ]) {
      const { html } = await new Visitor(endpoints.keycloak).open(realmUrl(path));
      expect(shown(html), path).not.toContain("<img src=x");
      expect(html, path).not.toContain("</script><img");
    }
  });

  it("the portal shows nothing of an answer's error or of a path", async () => {
    const visitor = new Visitor(endpoints.portal);
    for (const path of [
      `/auth/callback?error=${encodeURIComponent(MARKUP)}&error_description=${encodeURIComponent(MARKUP)}`,
      `/${encodeURIComponent(MARKUP)}`,
      `/documents/${encodeURIComponent(MARKUP)}`,
    ]) {
      const { html } = await visitor.open(`${endpoints.portal}${path}`);
      expect(html, path).not.toContain("<img src=x");
    }
  });
});
