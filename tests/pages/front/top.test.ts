import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { isOpinion, isSponsored } from "../../../src/pages/front/pattern.ts";
import { type Top, topOf } from "../../../src/pages/front/top.ts";
import { readFixtures } from "../../markdown/fixtures.ts";
import { articlesOf, sectionsOf } from "./sections.ts";

const fixtures = readFixtures(
  readFileSync(new URL("../../fixtures/front/top.txt", import.meta.url), "utf8"),
);

/** A line for each part that is not empty, with its articles, or how many headlines of the latest there are. */
function show(text: string): string {
  const { lead, seconds, opinion, latest } = topOf(articlesOf(sectionsOf(text)));
  const named = (name: string, items: Top["latest"]) =>
    items.length > 0 ? `${name}: ${items.map(({ title }) => title).join(" ")}\n` : "";
  return [
    named("lead", lead ? [lead] : []),
    named("below it", seconds),
    named("opinion", opinion),
    latest.length > 0 ? `latest: ${latest.length}\n` : "",
  ].join("");
}

test.for(fixtures)("$name", ({ input, output }) => {
  expect(show(input)).toBe(output);
});

const word = fc.constantFrom("p", "w", "x", "o", "!+o", "p+a", "$", "!+$", "p+$", "p+ar", "!+w");

test("whatever is published, no article is in two places, opinion and advertising are in theirs", () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 30 }), (words) => {
      const articles = articlesOf(sectionsOf(`world ${words.join(" ")}`));
      const { lead, seconds, opinion, latest } = topOf(articles);
      const large = lead ? [lead, ...seconds] : seconds;
      const all = [...large, ...opinion, ...latest];
      expect(new Set(all).size).toBe(all.length);
      expect(large.filter(isSponsored)).toEqual([]);
      expect(seconds.filter(isOpinion)).toEqual([]);
      expect(opinion.every(isOpinion)).toBe(true);
      expect(lead === undefined).toBe(articles.every(isSponsored));
    }),
  );
});
