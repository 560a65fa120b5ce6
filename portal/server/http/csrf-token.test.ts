import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { csrfToken, isCsrfToken } from "./csrf-token.ts";

const newSecret = () => randomBytes(32).toString("base64url");

describe("OP-6: the token in a form", () => {
  const secret = newSecret();

  it("is taken in the session it was made for, and looks different on each page", () => {
    const [one, other] = [csrfToken(secret), csrfToken(secret)];
    expect(one).not.toBe(other);
    expect(isCsrfToken(secret, one)).toBe(true);
    expect(isCsrfToken(secret, other)).toBe(true);
  });

  it("is refused in another session", () => {
    expect(isCsrfToken(newSecret(), csrfToken(secret))).toBe(false);
  });

  it.each([undefined, null, "", "short", secret, csrfToken(secret).slice(1), {}])(
    "is refused when it is %j",
    (token) => {
      expect(isCsrfToken(secret, token)).toBe(false);
    },
  );
});
