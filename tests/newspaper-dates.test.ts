import { expect, test } from "vitest";
import { formatDay, formatMoment, formatPartialDate, parseMoment } from "../src/dates.ts";

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
