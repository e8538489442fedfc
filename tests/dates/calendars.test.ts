import { expect, test } from "vitest";
import { hintForCalendar } from "../../src/dates/calendars.ts";

test.each([
  [
    1404,
    12,
    10,
    "Is this a date in a different calendar? Write 2026-03-01 (Persian) or 1984-09-06 (Islamic).",
  ],
  [
    1405,
    1,
    1,
    "Is this a date in a different calendar? Write 2026-03-21 (Persian) or 1984-09-26 (Islamic).",
  ],
  [
    1447,
    9,
    12,
    "Is this a date in a different calendar? Write 2068-12-02 (Persian) or 2026-03-01 (Islamic).",
  ],
  [2569, 3, 1, "Is this a year of the Thai calendar? Write 2026-03-01."],
  [999, 13, 40, "Write a year of the Gregorian calendar, from 1600 on."],
])("%i-%i-%i: %s", (year, month, day, hint) => {
  expect(hintForCalendar(year, month, day)).toBe(hint);
});

test("years of newspapers are of the common calendar", () => {
  for (const year of [1600, 1789, 2026, 2442, 2744, 2999])
    expect(hintForCalendar(year, 3, 1)).toBeUndefined();
});

test("every day of a Persian year is found again", () => {
  const format = new Intl.DateTimeFormat("en-u-ca-persian-nu-latn", {
    timeZone: "UTC",
    year: "numeric",
    month: "numeric",
    day: "numeric",
  });
  for (let time = Date.UTC(2025, 2, 21); time < Date.UTC(2026, 2, 21); time += 86_400_000) {
    const parts = format.formatToParts(time);
    const [year = 0, month = 0, day = 0] = ["year", "month", "day"].map((type) =>
      Number(parts.find((part) => part.type === type)?.value),
    );
    const own = new Date(time).toISOString().slice(0, 10);
    expect(hintForCalendar(year, month, day)).toContain(`${own} (Persian)`);
  }
});
