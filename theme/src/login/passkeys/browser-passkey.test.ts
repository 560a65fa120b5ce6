import { expect, it } from "vitest";
import { toBase64Url, toBytes } from "./browser-passkey.ts";

it("ID-4: bytes go to the server and come back as base64url without padding", () => {
  const bytes = Uint8Array.from([251, 255, 190, 0]);
  expect(toBase64Url(bytes.buffer)).toBe("-_--AA");
  expect(toBytes("-_--AA")).toEqual(bytes);
  expect(toBytes("-_--AA==")).toEqual(bytes);
});
