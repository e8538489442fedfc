import { describe, expect, test } from "vitest";
import { calendarOf } from "../src/dates/moments.ts";
import { formatDay, formatMoment } from "../src/dates/print-dates.ts";
import { parseMoment } from "../src/dates.ts";
import { moment } from "./dates/read-moment.ts";

function problem(text: string, zone = "Europe/London"): string | undefined {
  return parseMoment(text, zone).problem;
}

/** From -11 to +14, including fractions of an hour. */
const ZONES = [
  ["Pacific/Pago_Pago", "-11:00"],
  ["Pacific/Honolulu", "-10:00"],
  ["Pacific/Marquesas", "-09:30"],
  ["America/Los_Angeles", "-08:00"],
  ["America/New_York", "-05:00"],
  ["America/St_Johns", "-03:30"],
  ["Atlantic/Azores", "-01:00"],
  ["Europe/London", "+00:00"],
  ["Africa/Lagos", "+01:00"],
  ["Asia/Tehran", "+03:30"],
  ["Asia/Kolkata", "+05:30"],
  ["Asia/Kathmandu", "+05:45"],
  ["Asia/Tokyo", "+09:00"],
  ["Australia/Eucla", "+08:45"],
  ["Australia/Lord_Howe", "+11:00"],
  ["Pacific/Chatham", "+13:45"],
  ["Pacific/Apia", "+13:00"],
  ["Pacific/Kiritimati", "+14:00"],
] as const;

describe.each(ZONES)("a day alone in %s (%s)", (zone, offset) => {
  test("stays the editor's day, in the URL and in words", () => {
    for (const [text, words] of [
      ["2026-03-01", "1 March 2026"],
      ["2025-12-31", "31 December 2025"],
      ["2026-01-01", "1 January 2026"],
      ["2024-02-29", "29 February 2024"],
    ] as const) {
      const read = moment(text, zone);
      const [yyyy, mm, dd] = text.split("-");
      expect(calendarOf(read)).toEqual({ yyyy, mm, dd });
      expect(read.iso.slice(0, 10)).toBe(text);
      expect(formatDay(read, { locale: "en-GB", zone })).toBe(words);
      expect(formatMoment(read, { locale: "en-GB", zone })).toBe(words);
      expect(read.dateOnly).toBe(true);
    }
  });

  test("begins at midnight there", () => {
    const read = moment("2026-03-01", zone);
    expect(read.iso).toBe(`2026-03-01T00:00:00${offset}`);
    expect(Date.parse(read.iso)).toBe(read.millis);
  });
});

test("every day of three years stays itself in every zone of the list", () => {
  for (const [zone] of ZONES) {
    for (let day = Date.UTC(2024, 0, 1); day < Date.UTC(2027, 0, 1); day += 86_400_000) {
      const text = new Date(day).toISOString().slice(0, 10);
      expect(moment(text, zone).iso.slice(0, 10), zone).toBe(text);
    }
  }
});

test.each([
  ["2018-11-04", "America/Sao_Paulo", "2018-11-04T01:00:00-02:00"],
  ["2021-03-28", "Asia/Beirut", "2021-03-28T01:00:00+03:00"],
  ["2023-10-01", "America/Asuncion", "2023-10-01T01:00:00-03:00"],
])("a day whose midnight the clocks skip begins after it: %s in %s", (text, zone, iso) => {
  expect(parseMoment(text, zone)).toEqual({
    moment: { iso, millis: Date.parse(iso), dateOnly: true },
  });
});

test("a day whose midnight comes twice begins at the first, and says nothing of it", () => {
  expect(parseMoment("2025-11-02", "America/Havana")).toEqual({
    moment: {
      iso: "2025-11-02T00:00:00-04:00",
      millis: Date.parse("2025-11-02T04:00:00Z"),
      dateOnly: true,
    },
  });
});

test("a day that the calendar of the zone went over does not exist", () => {
  expect(problem("2011-12-30", "Pacific/Apia")).toContain("does not exist in Pacific/Apia");
  expect(problem("2011-12-30", "Europe/London")).toBeUndefined();
});

describe("a time", () => {
  test("without an offset is in the publication's zone", () => {
    expect(moment("2026-07-01 09:30", "America/New_York").iso).toBe("2026-07-01T09:30:00-04:00");
    expect(moment("2026-07-01T09:30:15", "Asia/Kathmandu").iso).toBe("2026-07-01T09:30:15+05:45");
  });

  test("with an offset is the same instant, and its day is that of the publication", () => {
    const read = moment("2026-03-01T01:00:00+14:00", "America/New_York");
    expect(read.iso).toBe("2026-02-28T06:00:00-05:00");
    expect(calendarOf(read)).toEqual({ yyyy: "2026", mm: "02", dd: "28" });
    expect(moment("2026-03-01T12:00Z", "utc").iso).toBe("2026-03-01T12:00:00+00:00");
    expect(moment("2026-03-01 12:00 +0530", "utc").iso).toBe("2026-03-01T06:30:00+00:00");
  });

  test("that the clocks went over is a problem, but not with an offset", () => {
    expect(problem("2026-03-29 01:30")).toContain("because the clocks go forward then");
    expect(problem("2026-03-29 00:59")).toBeUndefined();
    expect(problem("2026-03-29 02:00")).toBeUndefined();
    expect(problem("2026-03-29 01:30+00:00")).toBeUndefined();
    // On Lord Howe Island, clocks move by half an hour.
    expect(problem("2026-10-04 02:15", "Australia/Lord_Howe")).toContain("go forward");
  });

  test("that comes twice is the first one, with a warning, but not with an offset", () => {
    const parsed = parseMoment("2026-10-25 01:30", "Europe/London");
    expect(parsed).toMatchObject({
      moment: { iso: "2026-10-25T01:30:00+01:00" },
      warning: {
        message: expect.stringContaining("occurs twice in Europe/London"),
        hint: expect.stringContaining(": +00:00."),
      },
    });
    expect(parseMoment("2026-11-01 01:30", "America/New_York")).toMatchObject({
      warning: { hint: expect.stringContaining(": -05:00.") },
    });
    const second = parseMoment("2026-10-25 01:30+00:00", "Europe/London");
    expect(second).toEqual({ moment: expect.objectContaining({ dateOnly: false }) });
    expect(moment("2026-10-25 01:30+00:00", "Europe/London").iso).toBe("2026-10-25T01:30:00+00:00");
  });
});

test.each([
  "2026-02-29",
  "2026-02-30",
  "2026-04-31",
  "2026-13-01",
  "2026-00-10",
  "2026-01-00",
  "2026-03-01 24:00",
  "2026-03-01 23:60",
  "2026-03-01 23:59:60",
  "2026-03-01T10:00+15:00",
  "2026-03-01T10:00+05:60",
  "1900-02-29",
])("%s does not exist", (text) => {
  expect(problem(text)).toContain("does not exist");
});

test.each([
  "",
  "soon",
  "01/02/2026",
  "2026-3-1",
  "2026",
  "2026-03",
  "20260301",
  "0026-03-01",
  "2026-03-01T",
  "2026-03-01 09:30 Europe/London",
  "٢٠٢٦-٠٣-٠١",
  "2026-03-01\n2026-03-02",
])("“%s” is not a date", (text) => {
  expect(problem(text)).toContain("is not a date");
});

test("an hour needs no zero before it", () => {
  expect(moment("2026-03-01 9:30", "UTC")).toEqual(moment("2026-03-01 09:30", "UTC"));
});

test.each([
  ["2026-03-05T00:00:00Z", "America/New_York", "2026-03-05T00:00:00-05:00", true],
  ["2026-03-05T00:00:00.000Z", "America/Los_Angeles", "2026-03-05T00:00:00-08:00", true],
  ["2026-03-05 00:00 +00:00", "Pacific/Honolulu", "2026-03-05T00:00:00-10:00", true],
  ["2026-03-05T00:00Z", "UTC", "2026-03-05T00:00:00+00:00", true],
  ["2026-07-05T00:00:00Z", "Europe/London", "2026-07-05T01:00:00+01:00", true],
  ["2026-03-05T00:00:00Z", "Asia/Tokyo", "2026-03-05T09:00:00+09:00", true],
  ["2026-03-05T00:00:00-05:00", "America/New_York", "2026-03-05T00:00:00-05:00", false],
  ["2026-03-05T00:00:01Z", "America/New_York", "2026-03-04T19:00:01-05:00", false],
  ["2026-03-05T00:00:00", "America/New_York", "2026-03-05T00:00:00-05:00", false],
])("%s in %s is %s: a day as programs write it stays that day", (text, zone, iso, dateOnly) => {
  expect(moment(text, zone)).toMatchObject({ iso, dateOnly });
});
