import { fileURLToPath } from "node:url";
import { loadCityPack } from "@machi-id/city";
import { describe, expect, it } from "vitest";
import type { AttributePatch, Profile } from "../../server/citizen-api/contract.ts";
import type { Profiles } from "../../server/citizen-api/profiles.ts";
import type { Language } from "@machi-id/languages";
import { basicForm } from "./basic-form.ts";
import { fingerprint } from "./profile-form.ts";
import { save } from "./save.server.ts";

const pack = loadCityPack(fileURLToPath(new URL("../../../city", import.meta.url)));

/** A citizen API in memory. `race` runs before each patch, as another device's change would. */
function citizenApi(attributes: Profile["attributes"], race: (stored: Profile) => void = () => {}) {
  const stored: Profile = {
    version: 1,
    email_verified: true,
    line_linked: false,
    password_set: true,
    passkey_set: false,
    consents: {},
    attributes,
  };
  const patches: AttributePatch[] = [];
  const profiles = {
    now: async () => structuredClone(stored),
    patch: async (_session: unknown, version: number, patch: AttributePatch) => {
      race(stored);
      if (version !== stored.version) return { outcome: "conflict" as const };
      patches.push(patch);
      stored.version += 1;
      for (const [name, value] of Object.entries(patch)) {
        if (value) stored.attributes[name] = value;
        else delete stored.attributes[name];
      }
      return { outcome: "ok" as const, profile: stored };
    },
  };
  return { profiles: profiles as unknown as Profiles, stored, patches };
}

/** Sends the basic form with these inputs, made from `madeFrom`. */
function send(
  profiles: Profiles,
  madeFrom: Profile["attributes"],
  inputs: Record<string, string>,
  language: Language = "ja",
) {
  const form = new FormData();
  form.set("base", fingerprint(basicForm, madeFrom));
  for (const [name, value] of Object.entries(inputs)) form.set(name, value);
  return save(
    { services: { pack, profiles }, language, form } as unknown as Parameters<typeof save>[0],
    basicForm,
  );
}

describe("PO-5: saving a profile form", () => {
  it("sends only what was changed", async () => {
    const before = { lastName: ["酒田"], firstName: ["花子"] };
    const { profiles, patches } = citizenApi(structuredClone(before));
    const result = await send(profiles, before, { family_name: "酒田", given_name: "華子" });
    expect(result).toEqual({ outcome: "saved" });
    expect(patches).toEqual([{ firstName: ["華子"] }]);
  });

  it("sends nothing when nothing was changed", async () => {
    const before = { lastName: ["酒田"] };
    const { profiles, patches } = citizenApi(structuredClone(before));
    expect(await send(profiles, before, { family_name: "酒田" })).toEqual({ outcome: "unchanged" });
    expect(patches).toEqual([]);
  });

  it("OP-7: changes nothing on bad input, and gives back what was typed", async () => {
    const { profiles, patches } = citizenApi({});
    const result = await send(profiles, {}, { family_name: "酒田", birth_year: "未定" });
    expect(result).toMatchObject({
      outcome: "invalid",
      values: { family_name: "酒田", birth_year: "未定" },
      messages: [{ field: "birth_year" }],
    });
    expect(patches).toEqual([]);
  });

  it.each([
    ["ja", "フリガナ"],
    ["en", "Given name in kana: use hiragana or katakana"],
  ] as const)("PO-12: says what is wrong in the citizen's language: %s", async (language, text) => {
    const { profiles } = citizenApi({});
    expect(await send(profiles, {}, { given_name_kana: "花子" }, language)).toMatchObject({
      messages: [{ field: "given_name_kana", text: expect.stringContaining(text) }],
    });
  });

  it("goes through when the version moved for a reason outside this form", async () => {
    let races = 0;
    const { profiles, patches } = citizenApi({}, (stored) => {
      if (races++ === 0) {
        stored.version += 1;
        stored.attributes["interests"] = ["garbage"];
      }
    });
    expect(await send(profiles, {}, { family_name: "酒田" })).toEqual({ outcome: "saved" });
    expect(patches).toHaveLength(1);
  });

  it("asks the citizen when the same fields were changed elsewhere, keeping both", async () => {
    const { profiles, stored, patches } = citizenApi({ lastName: ["先田"] });
    const result = await send(
      profiles,
      {},
      { family_name: "後田", birth_year: "平成４", birth_month: "2", birth_day: "29" },
    );
    expect(result).toMatchObject({
      outcome: "conflict",
      values: { family_name: "後田", birth_year: "平成４" },
      wanted: { family_name: "後田", birth_year: "1992" },
      stored: { family_name: "先田" },
    });
    expect(patches).toEqual([]);

    expect(await send(profiles, stored.attributes, { family_name: "後田" })).toEqual({
      outcome: "saved",
    });
    expect(stored.attributes["lastName"]).toEqual(["後田"]);
  });

  it("asks the citizen as well when the change comes between reading and saving", async () => {
    let races = 0;
    const { profiles } = citizenApi({}, (stored) => {
      if (races++ === 0) {
        stored.version += 1;
        stored.attributes["lastName"] = ["先田"];
      }
    });
    const result = await send(profiles, {}, { family_name: "後田" });
    expect(result).toMatchObject({ outcome: "conflict", stored: { family_name: "先田" } });
  });

  it("does not try for ever", async () => {
    const { profiles, patches } = citizenApi({}, (stored) => (stored.version += 1));
    expect(await send(profiles, {}, { family_name: "酒田" })).toMatchObject({
      outcome: "conflict",
    });
    expect(patches).toEqual([]);
  });

  it("tells at its input what the realm itself refuses", async () => {
    const { profiles } = citizenApi({});
    profiles.patch = async () => ({
      outcome: "invalid",
      fields: [{ field: "birthdate", code: "machi-iso-date" }],
    });
    expect(await send(profiles, {}, { family_name: "酒田" })).toMatchObject({
      outcome: "invalid",
      messages: [{ field: "birth_year" }],
    });
  });
});
