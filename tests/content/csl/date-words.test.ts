import { expect, test } from "vitest";
import { isDateSubstitute, seasonNumber } from "../../../src/content/csl/date-words.ts";
import { listsOf } from "../../kit/fixtures/vocabulary-lines.ts";

const rows = (name: string) =>
  listsOf(name).flatMap(([of, all]) => all.map((each) => [each, of] as const));

test.each(rows("instead-of-dates"))("%s stands for a date (%s)", (words) => {
  expect(isDateSubstitute(words)).toBe(true);
});

test.each(["", "next year", "1999", "press", "the 90s", "n.d. 1999"])("%j does not", (words) => {
  expect(isDateSubstitute(words)).toBe(false);
});

test.each(rows("seasons"))("%s is the season %s", (name, number) => {
  for (const written of [name, name.toUpperCase()])
    expect(seasonNumber(written)).toBe(Number(number));
});

test.each(["", "May", "monsoon"])("%j is not a season", (name) => {
  expect(seasonNumber(name)).toBeUndefined();
});
