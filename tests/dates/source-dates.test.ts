import { expect, test } from "vitest";
import { formatPartialDate, isPartialDate } from "../../src/dates/source-dates.ts";

test("as much of a source's date is printed as is known", () => {
  expect(formatPartialDate("2026", "de")).toBe("2026");
  expect(formatPartialDate("2026-03", "de")).toBe("März 2026");
  expect(formatPartialDate("2026-03-01", "de")).toBe("1. März 2026");
});

test("a source's date is a year, a month or a day that exists", () => {
  expect(["2026", "2026-03", "2026-02-28", "1648"].filter(isPartialDate)).toHaveLength(4);
  const others = ["26", "2026-13", "2026-02-30", "2026-3", "2026-03-01T10:00", "March 2026", ""];
  expect(others.filter(isPartialDate)).toEqual([]);
});
