import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { contrastRatio } from "./contrast.ts";
import { loadCityPack } from "./load.ts";
import { CityPackError } from "./problem.ts";

const SHIPPED = fileURLToPath(new URL("../../../city", import.meta.url));

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "city-pack-"));
  cpSync(SHIPPED, dir, { recursive: true });
});
afterEach(() => rmSync(dir, { recursive: true }));

function change(file: string, from: string | RegExp, to: string) {
  const path = join(dir, file);
  const before = readFileSync(path, "utf8");
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  writeFileSync(path, after);
}

/** Line, counted from 1, of the first line that holds `text`. */
function lineOf(file: string, text: string): number {
  return (
    readFileSync(join(dir, file), "utf8")
      .split("\n")
      .findIndex((line) => line.includes(text)) + 1
  );
}

function problems() {
  try {
    loadCityPack(dir);
  } catch (error) {
    expect(error).toBeInstanceOf(CityPackError);
    return (error as CityPackError).problems;
  }
  throw new Error("the pack was taken");
}

describe("the city pack", () => {
  it("PO-8: 酒田市's pack loads, with the fourteen outside links of the specification", () => {
    const pack = loadCityPack(dir);
    expect(pack.city.name.ja).toBe("酒田市");
    expect(pack.links).toHaveLength(14);
    expect(pack.links[0]).toMatchObject({
      code: "yamagata-e-shinsei",
      opens_in: "default-browser",
    });
    expect(pack.brand.logo_svg).toMatch(/^<svg/);
  });

  it("OP-7: a misspelt key is refused with its file and line", () => {
    change("city.yaml", "site_url:", "site_ulr:");
    expect(problems()).toContainEqual({
      file: "city.yaml",
      line: lineOf("city.yaml", "site_ulr"),
      message: 'Unrecognized key: "site_ulr"',
    });
  });

  it("OP-7: mistakes of several files are told at once", () => {
    change("districts.yaml", "code: hamada", "code: takusei");
    change("links.yaml", "https://myna.go.jp/", "javascript:alert(1)");
    expect(problems()).toEqual([
      { file: "districts.yaml", line: 4, message: '1.code: "takusei" is used twice' },
      {
        file: "links.yaml",
        line: lineOf("links.yaml", "javascript:"),
        message: "3.url: Invalid URL",
      },
    ]);
  });

  it("OP-7: a file that is not YAML is refused with its line", () => {
    change("interests.yaml", "items:", "items: [");
    expect(problems()[0]).toMatchObject({ file: "interests.yaml" });
  });

  it("OP-7: a missing file is named", () => {
    rmSync(join(dir, "links.yaml"));
    expect(problems()).toEqual([
      { file: "links.yaml", line: 1, message: "is missing or cannot be read" },
    ]);
  });

  it("PO-12: colours too close to be read are refused", () => {
    change("brand.yaml", 'text_muted: "#545458"', 'text_muted: "#bbbbbb"');
    expect(problems()[0]).toMatchObject({
      file: "brand.yaml",
      message: expect.stringContaining("4.5 : 1 is needed"),
    });
  });

  it("OP-6: a logo with a script is refused", () => {
    change("logo.svg", "</svg>", "<script>1</script></svg>");
    expect(problems()[0]).toMatchObject({ file: "logo.svg" });
  });
});

describe("ID-11: the purposes of the city pack", () => {
  it("ID-11: 酒田市 asks for five consents, each with its version and its document", () => {
    const { purposes } = loadCityPack(dir);
    expect(purposes.map(({ code, required, channels }) => [code, required, channels])).toEqual([
      ["terms", true, undefined],
      ["privacy", true, undefined],
      ["id-management", false, undefined],
      ["news", false, ["mail", "line"]],
      ["disaster", false, ["mail", "line"]],
    ]);
    const [terms] = purposes;
    expect(terms).toMatchObject({ version: "2026-10-01", still_valid: [] });
    expect(terms?.document?.[0]?.heading).toEqual({
      ja: "第1条 この規約について",
      easy: "1 この 約束（やくそく）について",
      en: "1. About these terms",
    });
  });

  it("ID-11: every document says as much in English as in Japanese", () => {
    const sections = loadCityPack(dir).purposes.flatMap(({ document }) => document ?? []);
    const paragraphs = (text: string) => text.split(/\n{2,}/).length;
    expect(sections.length).toBeGreaterThan(0);
    expect(sections.map(({ text }) => paragraphs(text.en))).toEqual(
      sections.map(({ text }) => paragraphs(text.ja)),
    );
  });

  it.each([
    ["a version that is no day", 'version: "2026-10-01"', 'version: "2026-02-30"', "0.version:"],
    [
      "an earlier version that is not earlier",
      'version: "2026-10-01"',
      'version: "2026-10-01"\n  still_valid: ["2026-10-01"]',
      "is not earlier than the version itself",
    ],
    ["a code used twice", "code: privacy", "code: terms", '"terms" is used twice'],
    ["a channel the software has not", "[mail, line]", "[mail, fax]", "3.channels.1:"],
    ["a channel offered twice", "[mail, line]", "[mail, mail]", "names a channel twice"],
  ])("OP-7: %s is refused with its line", (_, from, to, message) => {
    change("purposes.yaml", from, to);
    const [problem] = problems();
    expect(problem?.file).toBe("purposes.yaml");
    expect(problem?.line).toBeGreaterThan(1);
    expect(problem?.message).toContain(message);
  });

  it("OP-7: a document that is missing, or lacks a language, is named", () => {
    rmSync(join(dir, "documents/terms.yaml"));
    change("documents/privacy.yaml", "  text:\n    ja: |", "  text:\n    jp: |");
    expect(problems().map(({ file, message }) => `${file}: ${message}`)).toEqual([
      "documents/terms.yaml: is missing or cannot be read",
      expect.stringContaining("documents/privacy.yaml: 0.text.ja"),
      expect.stringContaining('documents/privacy.yaml: 0.text: Unrecognized key: "jp"'),
    ]);
  });
});

describe("PO-12: contrastRatio", () => {
  it("is 21 for black on white and 1 for a colour on itself", () => {
    expect(contrastRatio("#000000", "#ffffff")).toBeCloseTo(21);
    expect(contrastRatio("#00508f", "#00508f")).toBe(1);
  });
});
