import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { HANDBOOK_PAGES } from "../kit/handbook/pages.ts";

interface Place {
  name: string;
  section: string;
  date: string;
  kicker: string;
}

/** Pages of rules have one date, and follow their URLs. */
const PLACES = HANDBOOK_PAGES.filter(({ name }) => !name.startsWith("rules/")).map(
  ({ name, text }): Place => {
    const [, front = ""] = text.split("---\n");
    return { name, ...parse(front) };
  },
);

const SECTIONS = Object.entries(Object.groupBy(PLACES, ({ section }) => section)).map(
  ([section, places = []]) => ({
    section,
    places: places.toSorted((a, b) => b.date.localeCompare(a.date)),
  }),
);

describe.each(SECTIONS)("$section", ({ places }) => {
  test("no two pages share a place", () => {
    const dates = places.map(({ date }) => date);
    expect(dates).toEqual([...new Set(dates)]);
  });

  test("the pages of a group follow each other, so that “Next” leads through it", () => {
    const kickers = places.map(({ kicker }) => kicker);
    const starts = kickers.filter((kicker, at) => kicker !== kickers[at - 1]);
    expect(starts).toEqual([...new Set(starts)]);
  });
});

test("a group has one spelling in all sections", () => {
  const spellings = new Set(PLACES.map(({ kicker }) => kicker));
  const folded = new Set([...spellings].map((kicker) => kicker.toLowerCase()));
  expect(spellings.size).toBe(folded.size);
});

test("a newcomer begins with the first paper", () => {
  const { places } = SECTIONS.find(({ section }) => section === "tutorials") ?? { places: [] };
  expect(places.map(({ name }) => name)).toEqual([
    "tutorials/your-first-paper",
    "tutorials/write-an-article",
    "tutorials/shape-your-paper",
    "tutorials/run-a-newsroom-site",
  ]);
});
