import { describe, expect, it } from "vitest";
import { KeyRing, SealError } from "./keys.ts";

const secret = (byte: number) => Buffer.alloc(32, byte);
const ring = new KeyRing([secret(1)]);
const rotated = new KeyRing([secret(2), secret(1)]);
const record = { name: "酒田 花子", interests: ["子育て"] };

describe("CO-5: the keyed hash of what a tool was told", () => {
  it("is the same whatever the order of the fields", () => {
    const turned = { interests: ["子育て"], name: "酒田 花子" };
    expect(ring.contentHash("kintone", turned)).toEqual(ring.contentHash("kintone", record));
  });

  it("differs for another value, another order of choices, another tool and another key", () => {
    const hash = ring.contentHash("kintone", record);
    expect(ring.isHashOf(hash, "kintone", { ...record, name: "酒田 花" })).toBe(false);
    expect(ring.isHashOf(hash, "kintone", { ...record, interests: [] })).toBe(false);
    expect(ring.isHashOf(hash, "sugumail", record)).toBe(false);
    expect(new KeyRing([secret(3)]).isHashOf(hash, "kintone", record)).toBe(false);
  });

  it("is still known after a new key was put in front: nothing is sent again for it", () => {
    expect(rotated.isHashOf(ring.contentHash("kintone", record), "kintone", record)).toBe(true);
  });
});

describe("CO-4: the key a tool knows a citizen by", () => {
  it("is 128 bits, the same each time, and differs by tool and citizen", () => {
    const key = ring.toolKey("kintone", "user-1");
    expect(key).toMatch(/^[0-9a-f]{32}$/);
    expect(ring.toolKey("kintone", "user-1")).toBe(key);
    expect(ring.toolKey("sugumail", "user-1")).not.toBe(key);
    expect(ring.toolKey("kintone", "user-2")).not.toBe(key);
  });
});

describe("OP-6: sealed values of the ledger", () => {
  it("open with any key of the ring and never look alike", () => {
    const sealed = ring.seal("key-in-tool", "kintone/user-1/tool_key");
    expect(rotated.open(sealed, "kintone/user-1/tool_key")).toBe("key-in-tool");
    expect(ring.seal("key-in-tool", "kintone/user-1/tool_key")).not.toEqual(sealed);
    expect(sealed.includes("key-in-tool")).toBe(false);
  });

  it("do not open in another row, when altered, when cut, or without their key", () => {
    const sealed = ring.seal("key-in-tool", "row-1");
    const altered = Buffer.from(sealed);
    altered[altered.length - 1]! ^= 1;
    expect(() => ring.open(sealed, "row-2")).toThrow(SealError);
    expect(() => ring.open(altered, "row-1")).toThrow(SealError);
    expect(() => ring.open(sealed.subarray(0, 20), "row-1")).toThrow(SealError);
    expect(() => new KeyRing([secret(3)]).open(sealed, "row-1")).toThrow(SealError);
  });

  it("OP-7: a ring of short keys is refused", () => {
    expect(() => new KeyRing([Buffer.alloc(16)])).toThrow(RangeError);
    expect(() => new KeyRing([])).toThrow(RangeError);
  });
});
