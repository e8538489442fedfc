import { expect, test } from "vitest";
import { formatDay, formatMoment, formatYear } from "../../src/dates/print-dates.ts";
import { formatDateRange, formatPartialDate } from "../../src/dates/source-dates.ts";
import { parseMoment } from "../../src/dates.ts";

function at(text: string, zone: string) {
  const parsed = parseMoment(text, zone);
  if (parsed.problem !== undefined) throw new Error(parsed.problem);
  return parsed.moment;
}

test.each([
  ["fr", "Europe/Paris", "2026-03-01 10:30", /^1er mars 2026 à 10\u00a0h\u00a030 UTC\+1$/],
  ["fr-CA", "America/Montreal", "2026-03-11 08:05", /^11 mars 2026 à 8\u00a0h\u00a005 /],
  ["fr", "Europe/Paris", "2026-03-02 08:00", /^2 mars 2026 à 8\u00a0h UTC\+1$/],
  ["de", "Europe/Berlin", "2026-03-01 10:30", /^1\. März 2026 um 10:30 Uhr MEZ$/],
  ["es", "Europe/Madrid", "2026-03-01 01:05", /^1 de marzo de 2026 a la 1:05 CET$/],
  ["es", "Europe/Madrid", "2026-03-01 11:05", /a las 11:05/],
  ["zh", "Asia/Shanghai", "2026-03-01 17:30", /^2026年3月1日 17:30（GMT\+8）$/],
  ["zh-TW", "Asia/Taipei", "2026-03-01 17:30", /^2026年3月1日下午5:30（GMT\+8）$/],
  ["ar", "Asia/Riyadh", "2026-03-01 10:30", /^1 مارس 2026 في 10:30 ص بتوقيت غرينتش\+3$/],
  ["ja", "Asia/Tokyo", "2026-03-01 10:30", /^2026年3月1日 10:30 JST$/],
  ["en-GB", "Europe/London", "2026-03-01 10:30", /^1 March 2026 at 10:30 GMT$/],
  ["en-US", "America/New_York", "2026-03-01 22:30", /^March 1, 2026 at 10:30\sp\.m\. EST$/],
])("in %s in %s, %s is printed as newspapers do", (locale, zone, text, printed) => {
  expect(formatMoment(at(text, zone), { locale, zone })).toMatch(printed);
});

test("the first of a month is an ordinal in French, and other days are not", () => {
  const style = { locale: "fr", zone: "utc" };
  expect(formatDay(at("2026-03-01", "utc"), style)).toBe("1er mars 2026");
  expect(formatDay(at("2026-03-21", "utc"), style)).toBe("21 mars 2026");
  expect(formatPartialDate("2026-03-01", "fr")).toBe("1er mars 2026");
});

const [year, month, day] = [[2026], [2026, 3], [2026, 3, 1]] as const;
const RANGES = [
  [year, [2028]],
  [month, [2026, 5]],
  [
    [2026, 12],
    [2027, 1],
  ],
  [day, [2026, 3, 5]],
  [
    [2026, 3, 28],
    [2026, 4, 2],
  ],
  [
    [2025, 12, 28],
    [2026, 12, 30],
  ],
  [year, [2027, 3]],
] as const;

test.each([
  [
    "ja",
    "2026年～2028年",
    "2026年3月～5月",
    "2026年12月～2027年1月",
    "2026年3月1日～5日",
    "2026年3月28日～4月2日",
    "2025年12月28日～2026年12月30日",
    "2026年～2027年3月",
  ],
  [
    "zh",
    "2026年至2028年",
    "2026年3月至5月",
    "2026年12月至2027年1月",
    "2026年3月1日至5日",
    "2026年3月28日至4月2日",
    "2025年12月28日至2026年12月30日",
    "2026年至2027年3月",
  ],
  [
    "fr",
    "2026–2028",
    "mars – mai 2026",
    "décembre 2026 – janvier 2027",
    "1er–5 mars 2026",
    "28 mars – 2 avril 2026",
    "28 décembre 2025 – 30 décembre 2026",
    "2026 – mars 2027",
  ],
  [
    "en-US",
    "2026–2028",
    "March–May 2026",
    "December 2026 – January 2027",
    "March 1–5, 2026",
    "March 28 – April 2, 2026",
    "December 28, 2025 – December 30, 2026",
    "2026 – March 2027",
  ],
  [
    "en-GB",
    "2026–2028",
    "March–May 2026",
    "December 2026 – January 2027",
    "1–5 March 2026",
    "28 March – 2 April 2026",
    "28 December 2025 – 30 December 2026",
    "2026 – March 2027",
  ],
])("in %s, ranges of dates are printed as newspapers do", (locale, ...printed) => {
  const ranges = RANGES.map(([from, to]) => formatDateRange(from, to, locale));
  expect(ranges.map((range) => range.replace(/\s/g, " "))).toEqual(printed);
});

test("a Chinese range of years before 1 is marked once", () => {
  expect(formatDateRange([-44], [-42], "zh")).toBe("公元前44年至42年");
});

test("a year alone has its sign in Chinese, Japanese and Korean", () => {
  const printed = ["ja", "zh-Hant", "ko", "en", "ar"].map((locale) => formatYear("2026", locale));
  expect(printed).toEqual(["2026年", "2026年", "2026년", "2026", "2026"]);
  expect(formatPartialDate("2026", "ja-JP")).toBe("2026年");
});
