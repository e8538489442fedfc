import { describe, expect, test } from "vitest";
import { formatDay, formatMoment, formatMonth } from "../../src/dates/print-dates.ts";
import { moment } from "./read-moment.ts";

describe("in words", () => {
  const zone = "Europe/London";
  const day = moment("2026-03-01", zone);
  const time = moment("2026-07-01 09:30", zone);

  test.each([
    ["en-GB", "1 March 2026"],
    ["en-US", "March 1, 2026"],
    ["de", "1. März 2026"],
    ["ja", "2026年3月1日"],
    ["ar", "1 مارس 2026"],
    ["ar-SA", "1 مارس 2026"],
    ["th", "1 มีนาคม 2026"],
  ])("a day in %s counts by the calendar of the URLs, in latin digits", (locale, words) => {
    const shown = formatDay(day, { locale, zone });
    // Some locales show the era or direction marks.
    expect(shown.replace(/[\u200e\u200f]/g, "").replace(/ ค\.ศ\.| م$/, "")).toBe(words);
  });

  test.each([
    ["en-GB", /^1 July 2026 at 09:30 (BST|GMT\+1)$/],
    ["de", /^1\. Juli 2026 um 09:30 Uhr (MESZ|GMT\+1)$/],
    ["ja", /^2026年7月1日\s?9:30\s?(BST|GMT\+1)$/],
    ["ar", /1 يوليو 2026.*9:30/],
  ])("a time in %s has its zone", (locale, words) => {
    expect(formatMoment(time, { locale, zone })).toMatch(words);
  });

  test("a month", () => {
    expect(formatMonth("2026", "03", "en-GB")).toBe("March 2026");
    expect(formatMonth("2026", "03", "ja")).toBe("2026年3月");
  });
});
