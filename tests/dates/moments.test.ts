import fc from "fast-check";
import { expect, test } from "vitest";
import { anniversary, yearsSince } from "../../src/dates/moments.ts";
import { isTimeZone, momentFromMillis } from "../../src/dates.ts";
import { moment } from "./read-moment.ts";

test("only names of the IANA list are zones: none that means another on another machine", () => {
  expect(["Europe/London", "Asia/Kathmandu", "UTC"].filter(isTimeZone)).toHaveLength(3);
  const others = ["", "local", "system", "default", "utc+3", "+05:00", "Europe/Londno", "../UTC"];
  expect(others.filter(isTimeZone)).toEqual([]);
});

test("the clock's moment has the zone's offset and whole seconds", () => {
  expect(momentFromMillis(Date.parse("2026-11-24T12:00:00.789Z"), "Asia/Tokyo")).toEqual({
    iso: "2026-11-24T21:00:00+09:00",
    millis: Date.parse("2026-11-24T12:00:00Z"),
    dateOnly: false,
  });
});

test.each([
  ["2025-06-14 10:15", "2026-06-14 10:14", 0],
  ["2025-06-14 10:15", "2026-06-14 10:15", 1],
  ["2024-02-29", "2025-02-28 23:59", 0],
  ["2024-02-29", "2025-03-01", 1],
  ["1999-12-31", "2026-11-24", 26],
  ["2026-06-14", "2025-06-14", 0],
  ["1600-01-01", "2025-12-31", 425],
])("from %s to %s it is %i whole years", (from, to, years) => {
  const [one, other] = [from, to].map((text) => moment(text, "Europe/London"));
  expect(one && other && yearsSince(one, other)).toBe(years);
});

test("a year has passed at the anniversary and not before it, in every zone and for every age", () => {
  const zone = fc.constantFrom("Europe/London", "Asia/Tokyo", "America/St_Johns");
  const millis = fc.integer({ min: Date.UTC(1900, 0), max: Date.UTC(2030, 0) });
  fc.assert(
    fc.property(millis, zone, fc.integer({ min: 1, max: 500 }), (start, own, years) => {
      const moment = momentFromMillis(start - (start % 1_000), own);
      const at = anniversary(moment, years);
      expect(yearsSince(moment, { millis: at })).toBe(years);
      expect(yearsSince(moment, { millis: at - 1 })).toBe(years - 1);
    }),
  );
});
