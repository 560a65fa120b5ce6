import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { createSessionCipher } from "./cipher.ts";

const oldKey = randomBytes(32);
const newKey = randomBytes(32);

describe("OP-6: session rows are encrypted", () => {
  const cipher = createSessionCipher([newKey, oldKey]);

  it("opens what it sealed for the same session", () => {
    expect(cipher.open(cipher.seal("秘密", "session-a"), "session-a")).toBe("秘密");
  });

  it("seals the same text differently each time", () => {
    expect(cipher.seal("x", "a").equals(cipher.seal("x", "a"))).toBe(false);
  });

  it("does not open a row that was moved to another session", () => {
    expect(cipher.open(cipher.seal("x", "session-a"), "session-b")).toBeUndefined();
  });

  it("does not open a row with any byte flipped", () => {
    const sealed = cipher.seal("x", "a");
    for (let position = 0; position < sealed.length; position++) {
      const flipped = Buffer.from(sealed);
      flipped[position]! ^= 1;
      expect(cipher.open(flipped, "a"), `byte ${position}`).toBeUndefined();
    }
  });

  it("does not open a row that was cut short", () => {
    expect(cipher.open(cipher.seal("", "a").subarray(0, 20), "a")).toBeUndefined();
  });

  it("opens rows of an earlier key, and none of a key that was withdrawn", () => {
    const sealed = createSessionCipher([oldKey]).seal("x", "a");
    expect(cipher.open(sealed, "a")).toBe("x");
    expect(createSessionCipher([newKey]).open(sealed, "a")).toBeUndefined();
  });

  it("finds by every key what an earlier key hashed", () => {
    const stored = createSessionCipher([oldKey]).hash("subject");
    expect(cipher.hashes("subject").some((hash) => hash.equals(stored))).toBe(true);
    expect(cipher.hash("subject").equals(stored)).toBe(false);
  });

  it("refuses to work with no key or a short one", () => {
    expect(() => createSessionCipher([])).toThrow("at least one key");
    expect(() => createSessionCipher([randomBytes(16)])).toThrow("32 bytes");
  });
});
