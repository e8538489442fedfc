import { expect, test } from "vitest";
import {
  formatDateRange,
  formatDay,
  formatMoment,
  formatPartialDate,
  formatYear,
  parseMoment,
} from "../src/dates.ts";

function at(text: string, zone: string) {
  const parsed = parseMoment(text, zone);
  if (parsed.problem !== undefined) throw new Error(parsed.problem);
  return parsed.moment;
}

test.each([
  ["fr", "Europe/Paris", "2026-03-01 10:30", /^1er mars 2026 à 10\u00a0h\u00a030 UTC\+1$/],
  ["fr-CA", "America/Montreal", "2026-03-11 10:30", /^11 mars 2026 .*10\sh\s30/],
  ["de", "Europe/Berlin", "2026-03-01 10:30", /^1\. März 2026 um 10:30 Uhr MEZ$/],
  ["es", "Europe/Madrid", "2026-03-01 01:05", /^1 de marzo de 2026 a la 1:05 CET$/],
  ["es", "Europe/Madrid", "2026-03-01 11:05", /a las 11:05/],
  ["zh", "Asia/Shanghai", "2026-03-01 17:30", /^2026年3月1日 17:30（GMT\+8）$/],
  ["ja", "Asia/Tokyo", "2026-03-01 10:30", /^2026年3月1日 10:30 JST$/],
  ["en-GB", "Europe/London", "2026-03-01 10:30", /^1 March 2026 at 10:30 GMT$/],
])("in %s in %s, %s is printed as newspapers do", (locale, zone, text, printed) => {
  expect(formatMoment(at(text, zone), { locale, zone })).toMatch(printed);
});

test("the first of a month is an ordinal in French, and other days are not", () => {
  const style = { locale: "fr", zone: "utc" };
  expect(formatDay(at("2026-03-01", "utc"), style)).toBe("1er mars 2026");
  expect(formatDay(at("2026-03-21", "utc"), style)).toBe("21 mars 2026");
  expect(formatPartialDate("2026-03-01", "fr")).toBe("1er mars 2026");
});

test.each([
  [[2026], [2028], "2026年～2028年"],
  [[2026, 3], [2026, 5], "2026年3月～5月"],
  [[2026, 12], [2027, 1], "2026年12月～2027年1月"],
  [[2026, 3, 1], [2026, 3, 5], "2026年3月1日～5日"],
  [[2026, 3, 28], [2026, 4, 2], "2026年3月28日～4月2日"],
  [[2025, 12, 28], [2026, 12, 30], "2025年12月28日～2026年12月30日"],
  [[2026, 1, 5], [2026, 11, 5], "2026年1月5日～11月5日"],
] as const)("in Japanese, a range from %j to %j is %s", (from, to, printed) => {
  expect(formatDateRange(from, to, "ja")).toBe(printed);
});

test("a year alone has its sign in Chinese, Japanese and Korean", () => {
  const printed = ["ja", "zh-Hant", "ko", "en", "ar"].map((locale) => formatYear("2026", locale));
  expect(printed).toEqual(["2026年", "2026年", "2026년", "2026", "2026"]);
  expect(formatPartialDate("2026", "ja-JP")).toBe("2026年");
});
