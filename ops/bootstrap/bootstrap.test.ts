import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { temporaryDir } from "../stack/test-support.ts";
import { withLock } from "./lock.mjs";
import { explainNpmFailure } from "./npm-failure.mjs";

let dir: string;
let remove: () => void;

beforeEach(() => {
  ({ dir, remove } = temporaryDir());
});

afterEach(() => remove());

describe("a failing installation", () => {
  it.each([
    ["npm error code ENOSPC", "The disk is full"],
    ["npm error code ENOTFOUND\nnpm error network request failed", "cannot be reached"],
    ["npm error code EAI_AGAIN", "cannot be reached"],
    ["npm error code EACCES", "may not be written by this user"],
    ["npm error `npm ci` can only install packages when your package.json", "do not agree"],
    ["npm error code SELF_SIGNED_CERT_IN_CHAIN", "certificate is not trusted"],
  ])("after %j tells what to do", (output, message) => {
    expect(explainNpmFailure(output)).toContain(message);
    expect(explainNpmFailure(output)).not.toContain("\n");
  });

  it("that is not known is told in npm's words", () => {
    expect(explainNpmFailure("npm error code EWEIRD")).toContain("npm error code EWEIRD");
  });
});

describe("the lock", () => {
  it("lets one at a time do its work", async () => {
    const path = join(dir, "lock");
    const order: string[] = [];
    const work = (name: string) => async () => {
      order.push(`${name} begins`);
      await new Promise((resolve) => setImmediate(resolve));
      order.push(`${name} ends`);
    };
    await Promise.all([withLock(path, work("one")), withLock(path, work("two"))]);
    expect(order).toEqual(["one begins", "one ends", "two begins", "two ends"]);
  });

  it("is taken over from a holder that has died", async () => {
    const path = join(dir, "lock");
    mkdirSync(path);
    writeFileSync(join(path, "holder"), "99999999");
    expect(await withLock(path, async () => "done")).toBe("done");
  });

  it("is waited for no longer once that is given up", async () => {
    const path = join(dir, "lock");
    const giveUp = new AbortController();
    await withLock(path, async () => {
      const waiting = withLock(path, async () => "never", {
        onWait: () => giveUp.abort(),
        signal: giveUp.signal,
      });
      await expect(waiting).rejects.toThrow("aborted");
    });
  });
});
