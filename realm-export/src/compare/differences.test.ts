import { describe, expect, it } from "vitest";
import { changeText } from "./change.ts";
import { differences } from "./differences.ts";

describe("ID-1: comparing the server with the files", () => {
  it("counts only what the files declare", () => {
    const server = { enabled: true, id: "generated", attributes: { kept: "1", level: "1" } };
    expect(differences(["realm"], server, { attributes: { level: "2" } })).toEqual([
      { path: ["realm", "attributes", "level"], from: "1", to: "2" },
    ]);
  });

  it("counts what only the server has where the files own all of it", () => {
    const server = { config: { kept: "1", added: "2" } };
    expect(differences(["mapper"], server, { config: { kept: "1" } }, { exact: true })).toEqual([
      { path: ["mapper", "config", "added"], from: "2", to: undefined },
    ]);
  });

  it("takes lists for sets", () => {
    expect(differences(["uris"], ["a", "b"], ["b", "a"])).toEqual([]);
    expect(differences(["uris"], ["a"], ["a", "b"])).toEqual([
      { path: ["uris"], from: ["a"], to: ["a", "b"] },
    ]);
  });

  it("takes an empty text for none, as Keycloak leaves it out", () => {
    expect(differences(["description"], undefined, "")).toEqual([]);
  });

  it("tells false from nothing, and a number from its text", () => {
    expect(differences(["a"], undefined, false)).toHaveLength(1);
    expect(differences(["a"], "1", 1)).toHaveLength(1);
  });
});

describe("ID-1: showing a difference", () => {
  it("gives the path, the server's value and the files'", () => {
    expect(changeText({ path: ["security", "failureFactor"], from: 30, to: 10 })).toBe(
      "security / failureFactor: 30 → 10",
    );
    expect(changeText({ path: ["roles", "staff"], to: { description: "x" } })).toBe(
      'roles / staff: (nothing) → {"description":"x"}',
    );
  });

  it("OP-6: never shows a secret, wherever it stands", () => {
    const shown = [
      changeText({ path: ["clients", "portal", "secret"], from: "old-s3cret", to: "new-s3cret" }),
      changeText({ path: ["clients", "portal"], to: { secret: "new-s3cret", enabled: true } }),
      changeText({
        path: ["mappers", "pairwise"],
        to: { config: { pairwiseSubAlgorithmSalt: "s3cret" } },
      }),
    ];
    expect(shown[0]).toBe("clients / portal / secret: (secret) → (secret)");
    expect(shown.join()).not.toContain("s3cret");
  });
});
