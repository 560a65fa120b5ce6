import { describe, expect, it } from "vitest";
import { fingerprint, matchesFingerprint } from "./fingerprint.ts";

describe("OP-6: the fingerprint of a secret", () => {
  it("tells whether a secret is the one that was applied", () => {
    const kept = fingerprint("s3cret");
    expect(matchesFingerprint("s3cret", kept)).toBe(true);
    expect(matchesFingerprint("s3creT", kept)).toBe(false);
  });

  it("is salted, so that equal secrets do not show", () => {
    expect(fingerprint("s3cret")).not.toBe(fingerprint("s3cret"));
  });

  it.each([undefined, "", "s3cret", "a.b", "."])("is not taken for granted: %j", (kept) => {
    expect(matchesFingerprint("s3cret", kept)).toBe(false);
  });
});
