import { expect, test } from "vitest";
import { hintForDate, hintForImpossible } from "../../src/dates/date-hints.ts";

test.each([
  ["2026-3-1", "Write 2026-03-01."],
  ["2026/03/01", "Write 2026-03-01."],
  ["2026.3.1", "Write 2026-03-01."],
  ["20260301", "Write 2026-03-01."],
  ["2026-03-01 9:30", "Write 2026-03-01 09:30."],
  ["13/02/2026", "Write 2026-02-13."],
  ["02/13/2026", "Write 2026-02-13."],
  ["13.2.2026", "Write 2026-02-13."],
  ["03/04/2026", "Write the year first: 2026-04-03, or 2026-03-04."],
  ["1 March 2026", "Write 2026-03-01."],
  ["March 1st, 2026", "Write 2026-03-01."],
  ["1 mars 2026", "Write 2026-03-01."],
  ["2026-03-01 14:00:00 -4", "Write 2026-03-01 14:00-04:00."],
  ["2026-03-01 14:00 UTC", "Write 2026-03-01 14:00Z."],
  [
    "2026-03-01 2:00 pm PST",
    "Write 2026-03-01 14:00, with the offset from UTC if it is in a different zone, as in +01:00.",
  ],
  ["2026-03-01 12 monkeys", "Write 2026-03-01 and then the time, as in 09:30."],
  ["tomorrow", "Write year-month-day, as in 2026-03-01, or with a time, as in 2026-03-01 09:30."],
])("the hint for “%s” is: %s", (text, hint) => {
  expect(hintForDate(text)).toBe(hint);
});

const fields = { year: 2026, month: 3, day: 1, hour: 0, minute: 0, second: 0 };

test("what no calendar has is named", () => {
  expect(hintForImpossible(fields)).toBeUndefined();
  expect(hintForImpossible({ ...fields, month: 2, day: 30 })).toBe(
    "Choose a day that exists: month 02 of 2026 has 28 days.",
  );
  expect(hintForImpossible({ ...fields, year: 2024, month: 2, day: 29 })).toBeUndefined();
  expect(hintForImpossible({ ...fields, month: 13 })).toContain("Did you mean 2026-01-13?");
  expect(hintForImpossible({ ...fields, month: 99, day: 31 })).not.toContain("meant");
  expect(hintForImpossible({ ...fields, hour: 24 })).toContain("midnight as 00:00");
  expect(hintForImpossible({ ...fields, offset: "+14:00" })).toBeUndefined();
  expect(hintForImpossible({ ...fields, offset: "+15:00" })).toContain("at most 14 hours");
});
