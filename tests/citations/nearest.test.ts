import fc from "fast-check";
import { distance } from "fastest-levenshtein";
import { expect, test } from "vitest";
import { nearest, nearestIn } from "../../src/citations/nearest.ts";
import { LIMITS } from "../../src/limits.ts";

test.for([
  ["secton", ["section", "sections"], "section"],
  ["Kicker", ["kicker"], "kicker"],
  ["gao-2008", ["gao-2009", "crs"], "gao-2009"],
  ["ab", ["xy", "cd"], undefined],
  ["a", ["b"], "b"],
  ["montgomery", ["frederick"], undefined],
  ["anything", [], undefined],
] as const)("the nearest to %s of %j is %s", ([word, candidates, expected]) => {
  expect(nearest(word, candidates)).toBe(expected);
});

test("the first of two as near is taken, so that two runs agree", () => {
  expect(nearest("cat", ["cut", "cot"])).toBe("cut");
});

test("what is not meant is passed over", () => {
  const find = nearestIn(["vote-1", "vote-22"]);
  expect(find("vote-2")?.word).toBe("vote-1");
  expect(find("vote-2", { except: ["vote-1"] })?.word).toBe("vote-22");
});

test("a word of the longest length has a nearest, a longer one has none", () => {
  const word = "a".repeat(LIMITS.nearCharacters);
  expect(nearest(word, [`${word.slice(1)}b`])).toBe(`${word.slice(1)}b`);
  expect(nearest(`${word}a`, [word])).toBeUndefined();
  expect(nearest("a".repeat(100_000), ["a".repeat(99_999)])).toBeUndefined();
});

/** All are compared, as the words of the function's docstring have it. */
function bruteForce(word: string, candidates: readonly string[], most = 3): string | undefined {
  const allowed = Math.min(most, 3, Math.max(1, Math.floor(word.length / 3)));
  const all = candidates.map((candidate) => {
    const [one, other] = [word.toLowerCase(), candidate.toLowerCase()];
    const changes = distance(one, other);
    const isTurned = changes === 2 && [...one].sort().join() === [...other].sort().join();
    return { candidate, slips: isTurned ? 1 : changes };
  });
  const near = all.filter(({ slips }) => slips <= allowed);
  return near.toSorted((one, other) => one.slips - other.slips)[0]?.candidate;
}

const words = fc.string({ unit: fc.constantFrom("a", "b", "C"), maxLength: 14 });
const most = fc.constantFrom(undefined, 1, 2);

test.each([
  ["of few candidates, which are all compared", {}],
  ["of many, which are indexed", { few: 0, comparisons: Infinity }],
])("the nearest %s is that of brute force", (_, options) => {
  fc.assert(
    fc.property(fc.array(words, { maxLength: 40 }), words, most, (candidates, word, fewer) => {
      const found = nearestIn(candidates, options)(word, fewer ? { most: fewer } : {});
      expect(found?.word).toBe(bruteForce(word, candidates, fewer));
    }),
  );
});

/** Keys as programs number them: alike but for their ends. */
const numbered = (count: number) =>
  Array.from({ length: count }, (_, index) => `source-${String(index).padStart(6, "0")}`);

test("of ten thousand alike, the one with a slip is found", () => {
  const find = nearestIn(numbered(10_000));
  for (const word of ["suorce-004321", "source-04321", "source-004321x", "Source-004321"])
    expect(find(word)?.word, word).toBe("source-004321");
});

test("so many comparisons are made for a word, whether there are n, 2n or 4n candidates", () => {
  for (const kind of ["source-x", "sourc-000001", "elsewhere", "source-00000"]) {
    const counts = [1, 2, 4].map((times) => {
      let compared = 0;
      const compare = (): number => {
        compared += 1;
        return 9;
      };
      nearestIn(numbered(1000 * times), { compare })(kind);
      return compared;
    });
    expect(Math.max(...counts)).toBeLessThanOrEqual(LIMITS.comparisons);
  }
});

test("a long word may have three slips; with four it is a different word", () => {
  const word = "abcdefghijklmnopqrst";
  const slipped = (count: number) => "z".repeat(count) + word.slice(count);
  expect(nearest(word, [slipped(3)])).toBe(slipped(3));
  expect(nearest(word, [slipped(4)])).toBeUndefined();
});
