import { describe, expect, it } from "vitest";
import { html } from "./html.ts";

describe("html", () => {
  it("OP-7: escapes whatever a person or a relying party wrote", () => {
    const name = `<img src=x onerror="alert('1')">&`;
    expect(html`<b title="${name}">${name}</b>`.markup).toBe(
      '<b title="&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;">' +
        "&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;</b>",
    );
  });

  it("joins lists, keeps nested markup and leaves out what is absent", () => {
    const items = [1, 2].map((n) => html`<i>${n}</i>`);
    expect(html`<b>${items}${false}${null}</b>`.markup).toBe("<b><i>1</i><i>2</i></b>");
  });
});
