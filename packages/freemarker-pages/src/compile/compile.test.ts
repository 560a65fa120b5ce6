import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answer } from "../symbolic/answer.ts";
import { compilePage, loadPages, type CompiledPage } from "./compile.ts";

type Page = (context: unknown) => unknown;

const METHODS = {
  fields: { "auth.asked": ".asked()" },
  calls: { "errors.first": answer("errors.first") },
};

let folder: string;
beforeAll(() => {
  // Below this package, where React's types and the stand-ins are found.
  folder = mkdtempSync(join(tmpdir(), "freemarker-pages-test-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Compiles a page of one file; `body` follows `export default`. */
async function compile(source: string): Promise<CompiledPage> {
  const entry = join(folder, `page-${crypto.randomUUID()}.tsx`);
  writeFileSync(entry, source);
  const pages = await loadPages<{ default: Page }>({ entry, root: folder });
  return compilePage(pages.default, { pageId: "page.ftl" }, METHODS);
}

const bodyOf = async (jsx: string) =>
  (
    await compile(`export default ({ a, b, list, ...x }: any) => <>${jsx}</>;`).catch(() =>
      compile(`export default (x: any) => { const { a, b, list } = x; return <>${jsx}</>; }`),
    )
  ).body;

describe("what a page becomes", () => {
  it("PO-12: text of the author stands as it is, escaped; a late value is put in by FreeMarker", async () => {
    expect(await bodyOf(`<p title={a}>1 &lt; 2 {a.b}</p>`)).toBe(
      '<p<#if (a)??> title="${(a)!}"</#if>>1 &lt; 2 ${(a.b)!}</p>',
    );
  });

  it("a condition becomes an if, in text and in attributes", async () => {
    expect(await bodyOf(`{a && <b>yes</b>}`)).toBe("<#if truthy((a)!)><b>yes</b></#if>");
    expect(await bodyOf(`{a === "x" ? <b/> : <i/>}`)).toBe(
      '<#if (((a)!"") == "x")><b></b><#else><i></i></#if>',
    );
    expect(await bodyOf(`<input disabled={!a} aria-invalid={b ? true : undefined}/>`)).toBe(
      '<input<#if !truthy((a)!)> disabled</#if><#if truthy((b)!)> aria-invalid="true"</#if>>',
    );
  });

  it("what is known already is decided while it is compiled", async () => {
    expect(await bodyOf(`{1 > 2 ? <b/> : "two"}{false && a}{undefined ?? "x"}`)).toBe("twox");
  });

  it("a mapped list becomes a list, its index and its filter too", async () => {
    expect(
      await bodyOf(`{list.map((one: any, i: number) => <li key={i}>{i + 1} {one.name}</li>)}`),
    ).toBe("<#list (list)![] as item1><li>${((item1?index + 1))!} ${(item1.name)!}</li></#list>");
    expect(await bodyOf(`{list.filter((one: any) => one.ok).length > 0 && <b/>}`)).toContain(
      "?filter(item1 -> truthy((item1.ok)!))",
    );
  });

  it("an if in a component makes it run for both ways", async () => {
    const { body } = await compile(
      `const Way = ({ to }: any) => { if (!to) return null; return <a href={to}>on</a>; };
       export default (x: any) => <Way to={x.to} />;`,
    );
    expect(body).toBe('<#if truthy((to)!)><a<#if (to)??> href="${(to)!}"</#if>>on</a></#if>');
  });

  it("a default takes the place of what is missing", async () => {
    const { body } = await compile(`export default ({ a = "none" }: any) => <p>{a}</p>;`);
    expect(body).toBe("<p><#if (a)??>${(a)!}<#else>none</#if></p>");
  });

  it("a choice is shown as chosen", async () => {
    const page = `<select defaultValue={a}><option value="x">X</option></select>`;
    expect(await bodyOf(page)).toBe(
      '<select><option value="x"<#if (((a)!"") == "x")> selected</#if>>X</option></select>',
    );
  });

  it("effects, handlers and state belong to the browser", async () => {
    const { body } = await compile(
      `import { useEffect, useState } from "react";
       export default (x: any) => {
         const [n, setN] = useState(0);
         useEffect(() => { setN(x.n); });
         return <button onClick={() => setN(n + 1)} disabled={n > 0}>{n}</button>;
       };`,
    );
    expect(body).toBe("<button>0</button>");
  });
});

describe("what the browser is told", () => {
  it("ID-7: what the page has read, and under the condition it has read it under", async () => {
    const { context } = await compile(
      `export default (x: any) => <p>{x.a.b}{x.ok && x.secret}{x.auth.asked}</p>;`,
    );
    expect(context).toContain('"pageId":"page.ftl"');
    expect(context).toContain('"a":<#if (a)??>{"b":<#if (a.b)??><@json (a.b)/>');
    expect(context).toContain("(truthy((ok)!) && (secret)??)");
    expect(context).toContain("auth.asked()");
    expect(context).not.toContain("other");
  });

  it("what the server was asked, with its answers", async () => {
    const { body, context } = await compile(
      `export default (x: any) => <p>{x.errors.first("name")}</p>;`,
    );
    expect(body).toBe('<p>${(errors.first("name"))!}</p>');
    expect(context).toContain('answersToerrorsfirst + {"name": errors.first("name")}');
  });
});

describe("what is refused, with its place", () => {
  it.each([
    ["a method nobody knows", "<p>{a.trim()}</p>", ".trim() does not work on a"],
    ["a function of JavaScript", "<p>{String(a)}</p>", "String() takes no value"],
    ["a truth value by Boolean", "<p>{Boolean(a) && 1}</p>", "Boolean() takes no value"],
    [
      "an object of a library",
      "<p>{new Intl.NumberFormat('ja').format(a)}</p>",
      ".format() takes no",
    ],
    ["a regular expression", "<p>{/x/.test(a) ? 1 : 2}</p>", ".test() takes no value"],
    ["a spread", "<p {...a} />", "a spread takes no value"],
    ["a style", "<p style={{ color: 'red' }} />", "a style attribute"],
    ["FreeMarker in a text", "<p>{'${x}'}</p>", "holds what FreeMarker would run"],
    ["a directive in a text", "<p>{'<#if x>'}</p>", "holds what FreeMarker would run"],
    ["a key of an object", "<p>{({ x: 1 } as any)[a]}</p>", "as if its text were known"],
  ])("%s", async (_, jsx, message) => {
    const page = compile(`export default (x: any) => { const { a } = x;\n return <>${jsx}</>; }`);
    await expect(page).rejects.toThrow(message);
    await expect(page).rejects.toThrow(/page-.*\.tsx:\d/);
  });

  it("a switch", async () => {
    const page = compile(`export default (x: any) => { switch (x.a) { default: return <p/>; } }`);
    await expect(page).rejects.toThrow("switch takes no value");
  });
});
