import { expect, it } from "vitest";
import { totp } from "./totp.ts";

it("shows the last six digits of RFC 6238's test values (appendix B, SHA-1)", () => {
  const key = "12345678901234567890";
  expect(totp(key, 59_000)).toBe("287082");
  expect(totp(key, 1_111_111_109_000)).toBe("081804");
  expect(totp(key, 20_000_000_000_000)).toBe("353130");
});
