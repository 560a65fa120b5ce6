import { describe, expect, it } from "vitest";

import { inWords } from "./report.ts";
import { authenticLine, authenticSeal, testKeys, TestLog, testNow } from "./test-log.ts";
import { verify } from "./verify.ts";

/** Lines 1 to 9 without 5, whose transaction was rolled back; sealed 1–3, 4–6, 7–8; 9 is not yet. */
function wholeLog(): TestLog {
  const old = [1, 2, 3].map((id) => authenticLine(id, { key_id: "k1" }));
  const lines = [...old, ...[4, 6, 7, 8, 9].map((id) => authenticLine(id))];
  const first = authenticSeal(lines, { from: 1, to: 3 }, undefined, "k1");
  const second = authenticSeal(lines, { from: 4, to: 6 }, first);
  const third = authenticSeal(lines, { from: 7, to: 8 }, second);
  return new TestLog(lines, [first, second, third]);
}

const verified = async (
  log: TestLog,
  anchor = undefined as { no: number; mac: string } | undefined,
) => inWords(await verify(log, testKeys, { now: testNow, anchor }));

const damage = async (log: TestLog, anchor?: { no: number; mac: string }) => {
  const { findings } = await verify(log, testKeys, { now: testNow, anchor });
  return findings.map((finding) =>
    "how" in finding
      ? `${finding.what} ${finding.what === "line" ? finding.id : finding.no} ${finding.how}`
      : finding.what,
  );
};

const change = (log: TestLog, id: number, values: object) => {
  log.written = log.written.map((line) => (line.id === id ? { ...line, ...values } : line));
};

describe("OP-5: verification of the audit log", () => {
  it("OP-5: finds a whole log whole, over a rotation of keys and a gap of a transaction rolled back", async () => {
    const log = wholeLog();
    expect(await verified(log)).toEqual([
      "Undamaged: lines 1–8.",
      "8 lines, 3 seals, 1 lines not sealed yet.",
      `Last seal: 3 ${log.sealed[2]!.mac}`,
      "The audit log is whole.",
    ]);
  });

  it.each([
    ["actor_id", { actor_id: "taro" }],
    ["a byte of its time", { at: new Date(testNow.getTime() + 1) }],
    ["a value taken away", { device: null }],
    ["an empty value for none", { session: "" }],
    ["its details", { details: '{"act":"address_changed"}' }],
    ["its code", { mac: "A".repeat(43) }],
    ["its key", { key_id: "k1" }],
    ["a key that nobody has", { key_id: "k9" }],
  ])("OP-5: names a line of which %s was altered, and what is undamaged", async (_what, values) => {
    const log = wholeLog();
    change(log, 6, values);
    const [finding, undamaged] = await verified(log);
    expect(finding).toBe("Line 6 was altered.");
    expect(undamaged).toBe("Undamaged: lines 1–5, 7–8.");
  });

  it("OP-5: names a line that was taken out", async () => {
    const log = wholeLog();
    log.written = log.written.filter(({ id }) => id !== 2);
    expect(await verified(log)).toContain("Line 2 is missing.");
    expect(await verified(log)).toContain("Undamaged: lines 1, 3–8.");
  });

  it("OP-5: names a line that was put in, in a gap or under a copied code", async () => {
    const log = wholeLog();
    log.written.push({ ...authenticLine(4), id: 5 });
    expect(await damage(log)).toEqual(["line 5 inserted"]);
  });

  it("OP-5: names a line that somebody with an old key wrote anew", async () => {
    const log = wholeLog();
    log.written = log.written.map((line) =>
      line.id === 6 ? authenticLine(6, { key_id: "k1", actor_id: "taro" }) : line,
    );
    expect(await damage(log)).toEqual(["line 6 altered"]);
  });

  it("OP-5: names both of two lines that changed places", async () => {
    const log = wholeLog();
    const [seven, eight] = [7, 8].map((id) => log.written.find((line) => line.id === id)!);
    log.written = log.written.map((line) => {
      if (line.id === 7) return { ...eight!, id: 7 };
      return line.id === 8 ? { ...seven!, id: 8 } : line;
    });
    expect(await damage(log)).toEqual(["line 7 altered", "line 8 altered"]);
  });

  it("OP-5: names what was written since the last seal and altered or copied", async () => {
    const log = wholeLog();
    change(log, 9, { actor_id: "taro" });
    log.written.push({ ...authenticLine(8), id: 10 });
    expect(await damage(log)).toEqual(["line 9 altered", "line 10 inserted"]);
  });

  it("OP-5: names a seal that was altered, taken out, or made to follow another", async () => {
    const altered = wholeLog();
    altered.sealed[1] = { ...altered.sealed[1]!, count: 1 };
    expect(await damage(altered)).toEqual(["seal 2 altered"]);

    const missing = wholeLog();
    missing.sealed.splice(1, 1);
    expect(await damage(missing)).toEqual(["seal 2 missing"]);

    const forked = wholeLog();
    forked.sealed[1] = authenticSeal(forked.written, { from: 4, to: 6 });
    forked.sealed[1] = { ...forked.sealed[1], no: 2 };
    expect(await damage(forked)).toContain("seal 2 altered");
  });

  it("OP-5: a range whose seal vouches for nothing any more is not called undamaged", async () => {
    const log = wholeLog();
    log.sealed[1] = { ...log.sealed[1]!, lines: "" };
    expect(await verified(log)).toContain("Undamaged: lines 1–3, 7–8.");
  });

  it("OP-5: an end that was cut off, seals and all, shows against the last seal seen before", async () => {
    const before = wholeLog();
    const { head } = await verify(before, testKeys, { now: testNow });
    const log = wholeLog();
    log.written = log.written.filter(({ id }) => id <= 6);
    log.sealed.pop();
    expect(await damage(log)).toEqual([]);
    expect(await verified(log, head)).toContain(
      "The end was cut off: seal 3, which an earlier verification saw, is gone.",
    );
  });

  it("OP-5: an end that was cut off and sealed anew shows against the last seal seen before", async () => {
    const { head } = await verify(wholeLog(), testKeys, { now: testNow });
    const log = wholeLog();
    log.written = log.written.filter(({ id }) => id !== 8);
    log.sealed[2] = authenticSeal(log.written, { from: 7, to: 8 }, log.sealed[1]);
    expect(await damage(log, head)).toEqual(["cut"]);
  });

  it("OP-5: without an earlier verification the end that was cut off shows by its age", async () => {
    const log = wholeLog();
    const later = new Date(testNow.getTime() + 3 * 60 * 60 * 1000);
    const { findings } = await verify(log, testKeys, { now: later });
    expect(findings).toEqual([{ what: "silent", since: testNow }]);
  });

  it("OP-5: what the retention removed is told apart from what was taken out", async () => {
    const log = wholeLog();
    const record = authenticLine(10, {
      event: "AUDIT_LOG",
      details: '{"act":"audit_log_purged","lines":"3","through_seal":"1"}',
    });
    log.written = [...log.written.filter(({ id }) => id > 3), record];
    const words = await verified(log);
    expect(words).toContain("Removed by the retention: lines 1–3.");
    expect(words).toContain("The audit log is whole.");

    log.written = log.written.filter(({ id }) => id < 4 || id > 6);
    expect(await damage(log)).toEqual(["line 4 missing", "line 6 missing"]);
  });

  it("OP-5: a forged record of the retention excuses nothing", async () => {
    const log = wholeLog();
    const forged = authenticLine(10, {
      event: "AUDIT_LOG",
      details: '{"act":"audit_log_purged","lines":"3","through_seal":"1"}',
    });
    log.written = [
      ...log.written.filter(({ id }) => id > 3),
      { ...forged, mac: authenticLine(10).mac },
    ];
    expect(await damage(log)).toContain("line 1 missing");
    expect(await damage(log)).toContain("line 10 altered");
  });

  it("OP-5: a log that was emptied, of which nothing is known, is not called damaged nor proven", async () => {
    const { head } = await verify(wholeLog(), testKeys, { now: testNow });
    expect(await damage(new TestLog([], []), head)).toEqual(["cut"]);
  });
});
