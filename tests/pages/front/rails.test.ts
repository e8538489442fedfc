import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { isSponsored } from "../../../src/pages/front/pattern.ts";
import { PATTERNS } from "../../../src/pages/front/patterns.ts";
import { railsOf } from "../../../src/pages/front/rails.ts";
import type { Share } from "../../../src/pages/front/rows.ts";
import { readFixtures } from "../../markdown/fixtures.ts";
import { sectionsOf } from "./sections.ts";

const fixtures = readFixtures(
  readFileSync(new URL("../../fixtures/front/rails.txt", import.meta.url), "utf8"),
);

/** A line for each rail: its section, pattern, share of a row and articles by their place in the section. */
function show(text: string): string {
  const lines = railsOf(sectionsOf(text)).map(({ section, pattern, share, pictured, items }) => {
    const places = items.map(({ title }) => title.split("-").at(-1));
    return `${section.id} ${pattern} ${share}${pictured ? " pictured" : ""}: ${places.join(" ")}\n`;
  });
  return lines.join("");
}

test.for(fixtures)("$name", ({ input, output }) => {
  expect(show(input)).toBe(output);
});

const WIDTHS: Record<Share, number> = { whole: 6, half: 3, third: 2, "two-thirds": 4 };
const anySection = fc.array(fc.constantFrom("p", "w", "x", "o", "p+o", "a", "$", "p+$", "p+ar"), {
  maxLength: 7,
});
const anySections = fc
  .array(anySection, { maxLength: 12 })
  .map((all) => sectionsOf(all.map((words, index) => `s${index} ${words.join(" ")}`).join("\n")));

test("whatever sections have, each that is not empty has one rail, and rows are full", () => {
  fc.assert(
    fc.property(anySections, (sections) => {
      const rails = railsOf(sections);
      const filled = sections.filter(({ articles }) => articles.length > 0);
      const shown = rails.map(({ section }) => section.id).toSorted();
      expect(shown).toEqual(filled.map(({ id }) => id).toSorted());
      let used = 0;
      for (const { share } of rails) {
        expect(used + WIDTHS[share]).toBeLessThanOrEqual(6);
        used = (used + WIDTHS[share]) % 6;
      }
      expect(used).toBe(0);
    }),
  );
});

test("whatever sections have, what was paid for comes after a section's own articles", () => {
  fc.assert(
    fc.property(anySections, (sections) => {
      for (const { items } of railsOf(sections)) {
        const paid = items.map(isSponsored);
        expect(paid).toEqual(paid.toSorted());
      }
    }),
  );
});

const reported = fc.array(fc.constantFrom("p", "w", "x", "p+ar"), { minLength: 3, maxLength: 5 });

test("no pattern follows itself if another suits the section too", () => {
  fc.assert(
    fc.property(fc.array(reported, { maxLength: 8 }), (all) => {
      const sections = sectionsOf(
        all.map((words, index) => `s${index} ${words.join(" ")}`).join("\n"),
      );
      const rails = railsOf(sections);
      for (const [index, { pattern, section }] of rails.entries()) {
        if (pattern !== rails[index - 1]?.pattern) continue;
        const suits = Object.values(PATTERNS).filter(({ choose }) => choose(section.articles));
        expect(suits.length, section.id).toBe(1);
      }
    }),
  );
});
