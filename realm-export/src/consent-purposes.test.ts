import { join } from "node:path";
import { loadCityPack } from "@machi-id/city";
import { expect, it } from "vitest";
import { consentPurposes } from "./consent-purposes.ts";

const pack = loadCityPack(join(import.meta.dirname, "..", "..", "city"));

it("ID-11: the realm is told every purpose of the city, in its version, with the address of its document", () => {
  const purposes = JSON.parse(consentPurposes(pack, "https://my.example.jp")) as {
    code: string;
    document_url: string | null;
  }[];
  expect(purposes.map(({ code, document_url }) => [code, document_url])).toEqual([
    ["terms", "https://my.example.jp/documents/terms"],
    ["privacy", "https://my.example.jp/documents/privacy"],
    ["id-management", null],
    ["news", null],
    ["disaster", null],
  ]);
  const { name, summary } = pack.purposes[0]!;
  expect(purposes[0]).toEqual({
    code: "terms",
    version: "2026-10-01",
    still_valid: [],
    required: true,
    name: { ja: name.ja, "ja-XE": name.easy, en: name.en },
    summary: { ja: summary.ja, "ja-XE": summary.easy, en: summary.en },
    document_url: "https://my.example.jp/documents/terms",
  });
});

it("ID-11: the texts of the documents stay out of the realm", () => {
  const paragraph = pack.purposes[0]!.document![0]!.text.ja.slice(0, 20);
  expect(consentPurposes(pack, "https://my.example.jp")).not.toContain(paragraph);
});
