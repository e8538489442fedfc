import fc from "fast-check";
import { DateTime } from "luxon";
import { describe, expect, test } from "vitest";
import { formatDay } from "../../src/dates/print-dates.ts";
import { formatPartialDate, isPartialDate } from "../../src/dates/source-dates.ts";
import { momentFromMillis, parseMoment } from "../../src/dates.ts";

/** Offsets of whole, half and quarter hours, and local time in seconds before about 1900. */
const ZONES = [
  "UTC",
  "Europe/London",
  "Europe/Dublin",
  "Europe/Amsterdam",
  "America/New_York",
  "America/St_Johns",
  "Africa/Monrovia",
  "Asia/Kathmandu",
  "Asia/Kolkata",
  "Australia/Eucla",
  "Australia/Lord_Howe",
  "Pacific/Chatham",
  "Pacific/Apia",
  "Pacific/Kiritimati",
];
const LOCALES = ["en", "en-GB", "de", "he", "ar", "fa", "ja", "th"];

const digits = (value: number, length: number) => String(value).padStart(length, "0");

/** In the years that front matter may name. */
const millis = fc
  .integer({ min: Date.UTC(1000, 0, 2) / 250, max: Date.UTC(2999, 11, 30) / 250 })
  .map((quarters) => quarters * 250);

test("a partial date is what luxon says exists, on every day of some years and beside them", () => {
  const years = [1, 4, 50, 99, 100, 400, 1582, 1700, 1900, 1999, 2000, 2023, 2024, 2100, 9999];
  const differing: string[] = [];
  for (const year of years) {
    for (let month = 0; month <= 13; month += 1) {
      const ofMonth = `${digits(year, 4)}-${digits(month, 2)}`;
      if (isPartialDate(ofMonth) !== DateTime.utc(year, month).isValid) differing.push(ofMonth);
      for (let day = 0; day <= 32; day += 1) {
        const text = `${ofMonth}-${digits(day, 2)}`;
        if (isPartialDate(text) !== DateTime.utc(year, month, day).isValid) differing.push(text);
      }
    }
  }
  expect(differing).toEqual([]);
  const leap = years.filter((year) => isPartialDate(`${digits(year, 4)}-02-29`));
  expect(leap).toEqual([4, 400, 2000, 2024]);
  // The year before 1 is 1 BC: sources have no year 0.
  expect(isPartialDate("0000-01-01")).toBe(false);
});

test("every year from 0001 to 0099 has its own days", () => {
  for (let year = 1; year <= 99; year += 1) {
    const text = digits(year, 4);
    expect(isPartialDate(text)).toBe(true);
    expect(isPartialDate(`${text}-12-31`), text).toBe(true);
    expect(isPartialDate(`${text}-02-29`), text).toBe(year % 4 === 0);
    expect(isPartialDate(`${text}-02-30`), text).toBe(false);
  }
});

describe.each(ZONES)("a moment in %s", (zone) => {
  test("is written with its offset in hours and minutes, to the second", () => {
    fc.assert(
      fc.property(millis, (at) => {
        const time = DateTime.fromMillis(at, { zone }).startOf("second");
        const moment = momentFromMillis(at, zone);
        expect(moment.iso).toBe(time.toFormat("yyyy-MM-dd'T'HH:mm:ssZZ"));
        expect(moment.millis).toBe(time.toMillis());
      }),
    );
  });

  test("is written so on both sides of every change of its offset", () => {
    let before = DateTime.fromISO("1840-01-01", { zone });
    for (let at = before; at.year < 2038; at = at.plus({ weeks: 1 })) {
      if (at.offset !== before.offset) {
        for (const time of [before, at]) {
          const { iso } = momentFromMillis(time.toMillis(), zone);
          expect(iso).toBe(time.toFormat("yyyy-MM-dd'T'HH:mm:ssZZ"));
        }
      }
      before = at;
    }
  });
});

test("a time of day that is written with a fraction of a second is that second", () => {
  const { moment } = {
    moment: undefined,
    ...parseMoment("2026-03-01 09:30:15.999", "Asia/Kathmandu"),
  };
  expect(moment?.iso).toBe("2026-03-01T09:30:15+05:45");
});

test("a day in words is that of its moment, zone and locale, whatever was written before", () => {
  const call = fc.record({
    at: fc.oneof(
      millis,
      fc.integer({ min: -3, max: 3 }).map((hours) => Date.UTC(2026, 2, 1, hours * 7)),
    ),
    own: fc.constantFrom(...ZONES),
    zone: fc.constantFrom(...ZONES),
    locale: fc.constantFrom(...LOCALES),
  });
  const seen = new Set<string>();
  fc.assert(
    fc.property(fc.array(call, { minLength: 1, maxLength: 20 }), (calls) => {
      for (const { at, own, zone, locale } of calls) {
        const moment = momentFromMillis(at, own);
        const day = DateTime.fromMillis(moment.millis, { zone })
          .reconfigure({ locale, numberingSystem: "latn", outputCalendar: "gregory" })
          .toLocaleString(DateTime.DATE_FULL);
        expect(formatDay(moment, { zone, locale })).toBe(day);
        expect(formatDay(moment, { zone, locale })).toBe(day);
        seen.add(day);
      }
    }),
  );
  expect(seen.size).toBeGreaterThan(50);
});

test("a source's day in words is that of its date and locale, whatever was written before", () => {
  const call = fc.record({
    date: fc
      .date({ min: new Date("1000-01-01"), max: new Date("2999-12-31"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
    locale: fc.constantFrom(...LOCALES),
  });
  fc.assert(
    fc.property(fc.array(call, { minLength: 1, maxLength: 20 }), (calls) => {
      for (const { date, locale } of calls) {
        const day = DateTime.fromISO(date, { zone: "utc" })
          .reconfigure({ locale, numberingSystem: "latn", outputCalendar: "gregory" })
          .toLocaleString(DateTime.DATE_FULL);
        expect(formatPartialDate(date, locale)).toBe(day);
        const moment = momentFromMillis(Date.parse(date), "UTC");
        expect(formatDay(moment, { zone: "UTC", locale })).toBe(day);
        expect(formatPartialDate(date, locale)).toBe(day);
      }
    }),
  );
});
