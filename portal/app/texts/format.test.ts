import { describe, expect, it } from "vitest";
import { formatDate, formatDateTime, formatList } from "./format.ts";

describe("PO-12: dates and lists in the reader's language", () => {
  it("tells a day as it stands, wherever the reader is", () => {
    expect(formatDate("2026-10-01", "ja")).toBe("2026年10月1日");
    expect(formatDate("2026-10-01", "en")).toBe("October 1, 2026");
  });

  it("tells an instant in the city's time", () => {
    expect(formatDate("2026-09-30T15:04:05Z", "en")).toBe("October 1, 2026");
    expect(formatDateTime("2026-09-30T15:04:05Z", "ja")).toBe("2026年10月1日 00:04");
    expect(formatDateTime("2026-09-30T15:04:05Z", "en")).toBe("October 1, 2026 00:04");
  });

  it("joins a list", () => {
    expect(formatList(["ごみ", "子育て", "防災"], "ja")).toBe("ごみ、子育て、防災");
    expect(formatList(["Garbage", "Childcare"], "en")).toBe("Garbage and Childcare");
  });
});
