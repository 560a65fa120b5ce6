import { describe, expect, it } from "vitest";
import { formatBirthdate, parseSmallNumber, parseYear } from "./japanese-year.ts";

describe("PO-5: a year of birth as people write it", () => {
  it.each([
    ["1980", 1980],
    ["１９８０", 1980],
    ["1980年", 1980],
    ["昭和55", 1980],
    ["昭和５５年", 1980],
    ["S55", 1980],
    ["s.55", 1980],
    ["Showa 55", 1980],
    ["Shōwa 55", 1980],
    ["heisei 1", 1989],
    ["Reiwa8", 2026],
    ["昭和64", 1989],
    ["平成元年", 1989],
    ["H1", 1989],
    ["平成31", 2019],
    ["令和 元", 2019],
    ["R8", 2026],
    ["大正15", 1926],
    ["明治45", 1912],
  ])("%s is %i", (typed, year) => {
    expect(parseYear(typed)).toBe(year);
  });

  it.each([
    "",
    "80",
    "19800",
    "昭和65",
    "平成32",
    "昭和0",
    "Showa 65",
    "Show 5",
    "昭和",
    "慶応3",
    "abc",
    "１９８O",
  ])("OP-7: %s is no year", (typed) => {
    expect(parseYear(typed)).toBeUndefined();
  });
});

describe("PO-5: a month or a day as people write it", () => {
  it.each([
    ["4", 4],
    ["04", 4],
    ["１２", 12],
    ["12月", 12],
    ["３１日", 31],
  ])("%s is %i", (typed, number) => {
    expect(parseSmallNumber(typed)).toBe(number);
  });

  it.each(["", "四", "123", "-1", "1.5"])("OP-7: %s is none", (typed) => {
    expect(parseSmallNumber(typed)).toBeUndefined();
  });
});

describe("PO-5: a birth date is shown in both reckonings", () => {
  it.each([
    ["1980-04-01", "1980年（昭和55年）4月1日"],
    ["1989-01-07", "1989年（昭和64年）1月7日"],
    ["1989-01-08", "1989年（平成元年）1月8日"],
    ["2019-05-01", "2019年（令和元年）5月1日"],
  ])("%s as %s", (date, shown) => {
    expect(formatBirthdate(date, "ja")).toBe(shown);
  });

  it("PO-12: in English as well, so that it reads as it may be typed", () => {
    expect(formatBirthdate("1980-04-01", "en")).toBe("April 1, 1980 (Shōwa 55)");
    expect(formatBirthdate("2019-05-01", "en")).toBe("May 1, 2019 (Reiwa 1)");
  });
});
