import { expect, test } from "vitest";
import { sectionTop } from "../../../src/pages/front/section-top.ts";
import { articlesOf, sectionsOf } from "./sections.ts";

/** The lead and the row below it, by their places in the section. */
function topOf(words: string): string {
  const top = sectionTop(articlesOf(sectionsOf(`world ${words}`)));
  if (!top) return "none";
  const place = ({ title }: { title: string }) => title.split("-").at(-1);
  return [place(top.lead), "/", ...top.seconds.map(place)].join(" ").trim();
}

test.each([
  ["nothing", "", "none"],
  ["one article", "w", "1 /"],
  ["two, of which the second is in the list", "w w", "1 /"],
  ["three", "w w w", "1 / 2 3"],
  ["many", "w*9", "1 / 2 3 4"],
  ["pictures before words in the row", "w w p w p p w", "1 / 3 5 6"],
  ["two pictures, which would leave a hole", "w p w p w", "1 / 2 3 4"],
  ["pictures that are too old", "w*7 p p p", "1 / 2 3 4"],
  ["what was paid for, which is in the list", "$ w $ w w", "2 / 4 5"],
  ["nothing but that", "$ $", "none"],
])("of %s", (_, words, expected) => {
  expect(topOf(words)).toBe(expected);
});
