import { expect, test } from "vitest";
import { holdsAll } from "../../../../layouts/scripts/search/held.js";

/** An index as Pagefind searches it: by the beginning of a word, or else the longest word that it begins with. */
function indexOf(words: readonly string[], meta = {}) {
  const asked: string[] = [];
  const found = (own: readonly string[]) => ({
    results: own.map((word) => ({
      score: 1,
      data: async () => ({ url: "/", excerpt: `So <mark>${word},</mark>`, meta, filters: {} }),
    })),
    filters: {},
  });
  const search = async (term: string | null) => {
    asked.push(term ?? "");
    const [, exact] = /^"(.*)"$/.exec(term ?? "") ?? [];
    if (exact !== undefined) return found(words.filter((word) => word === exact));
    const longer = words.filter((word) => word.startsWith(term ?? ""));
    const shorter = words.filter((word) => term?.startsWith(word));
    return found(longer.length > 0 ? longer : shorter.slice(-1));
  };
  return { searcher: { search }, held: new Map(), asked };
}

test.each([
  ["a whole word", ["to", "tokyo"], ["tokyo"], true],
  ["the beginning of a word", ["to", "tokyo"], ["tok"], true],
  ["a part of a compound", ["post-war"], ["war"], false],
  ["no word but a shorter one that it begins with", ["to", "be"], ["tokyo"], false],
  ["one of two words", ["to", "harbour"], ["harbour", "tokyo"], false],
  ["both words", ["tokyo", "harbour"], ["harbour", "tokyo"], true],
  ["nothing like it", ["harbour"], ["xyz"], false],
])("an index that holds %s: %j for %j", async (_, words, asked, held) => {
  expect(await holdsAll(indexOf(words), asked)).toBe(held);
});

test("a word that only a title or another form has is held", async () => {
  expect(await holdsAll(indexOf(["lo"], { plain: "lodz" }), ["lodz"])).toBe(true);
  expect(await holdsAll(indexOf(["to"], { title: "Tōkyō at night" }), ["tokyo"])).toBe(true);
});

test("an index is asked for a word once, and not again for what is known", async () => {
  const index = indexOf(["harbour"]);
  await holdsAll(index, ["harbour"]);
  await holdsAll(index, ["harbour"]);
  expect(index.asked).toEqual(['"harbour"']);
});
