import fc from "fast-check";
import { distance } from "fastest-levenshtein";
import { expect, test } from "vitest";
import { closeWords } from "../../src/citations/close-words.ts";

const word = (longest: number) =>
  fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: longest });

test("every word within the slips is found, and none twice", () => {
  fc.assert(
    fc.property(
      fc.array(word(12), { maxLength: 30 }),
      word(12),
      fc.integer({ min: 0, max: 3 }),
      (words, asked, slips) => {
        const ids = [...closeWords(words, { slipsOf: () => 3, longest: 12 })(asked, slips)];
        expect(new Set(ids).size).toBe(ids.length);
        for (const [id, each] of words.entries())
          if (distance(each, asked) <= slips) expect(ids).toContain(id);
      },
    ),
  );
});

test("what shares no part is not found, and the word that shares the rarest part comes first", () => {
  const find = closeWords(["harbour-vote", "harbour-bill", "harbour-mail", "parliament"], {
    slipsOf: () => 2,
    longest: 100,
  });
  expect([...find("harbur-bill", 2)][0]).toBe(1);
  expect([...find("harbur-bill", 2)]).not.toContain(3);
  expect([...find("zzzzzzzzzzzz", 2)]).toEqual([]);
});

test("a word that is too long is left out", () => {
  const find = closeWords(["a".repeat(10), "a".repeat(11)], { slipsOf: () => 2, longest: 10 });
  expect([...find("a".repeat(10), 2)]).toEqual([0]);
});
