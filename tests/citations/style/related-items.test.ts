import fc from "fast-check";
import { expect, test } from "vitest";
import { openStyle } from "../../../src/citations/style/open-style.ts";
import { groupRelated } from "../../../src/citations/style/related-items.ts";
import type { Reference } from "../../../src/citations/types.ts";
import { slowdown } from "../../kit/measures/slowdown.ts";

const ids = (groups: ReturnType<typeof groupRelated>) =>
  groups.map((group) => group.map(({ id }) => id));
const book = (id: string, author: string, more = {}) => ({
  id,
  type: "book",
  author: [{ family: author }],
  ...more,
});

test("items that share no name stand alone", () => {
  expect(ids(groupRelated([book("a", "Doe"), book("b", "Roe")]))).toEqual([["a"], ["b"]]);
});

test("a name that any list of names holds joins two items, and through one that shares names with both a third", () => {
  const editor = book("c", "Roe", { editor: [{ literal: "doe" }] });
  expect(ids(groupRelated([book("a", "Doe"), book("b", "Roe"), editor, book("d", "Zed")]))).toEqual(
    [["a", "b", "c"], ["d"]],
  );
});

test("without an author its title stands for one", () => {
  const untitled = { id: "b", type: "book", title: "Doe" };
  expect(ids(groupRelated([book("a", "Doe"), untitled]))).toEqual([["a", "b"]]);
  expect(ids(groupRelated([untitled, { ...untitled, id: "c", title: "Other" }]))).toEqual([
    ["b"],
    ["c"],
  ]);
});

test("many items that all share a name take as long to group as their parts together", async () => {
  const work = (count: number) => {
    const items = Array.from({ length: count }, (_, index) => book(`${index}`, "Doe"));
    expect(groupRelated(items)).toHaveLength(1);
  };
  expect(await slowdown(work, 8_000)).toBeLessThan(4);
});

const SOURCES = fc.uniqueArray(
  fc.record({
    key: fc.constantFrom(..."abcdefgh"),
    family: fc.constantFrom("Doe", "Roe", "Poe"),
    given: fc.constantFrom("Ann", "Bob"),
    second: fc.option(fc.constantFrom("Doe", "Zed"), { nil: undefined }),
    year: fc.constantFrom("2020", "2021"),
  }),
  { selector: ({ key }) => key, minLength: 1, maxLength: 6 },
);

test("what a style writes of sources does not depend on what it wrote before", () => {
  const used = openStyle({ name: "apa", language: "en" });
  fc.assert(
    fc.property(SOURCES, (sources) => {
      const references = new Map(
        sources.map(({ key, family, given, second, year }): [string, Reference] => {
          const author = [{ family, given }, ...(second ? [{ family: second, given: "Cy" }] : [])];
          const own = { key, type: "book", title: `T ${key}`, authors: [family] };
          return [key, { ...own, issued: year, more: { author } }];
        }),
      );
      const calls = [...references.keys()].map((key) => ({ uses: [{ key }] }));
      const fresh = openStyle({ name: "apa", language: "en" });
      expect(used.cite(calls, references)).toEqual(fresh.cite(calls, references));
      // One year and author twice, and yet each call is one of a kind.
      const { calls: written = [] } = fresh.cite(calls, references);
      const shown = written.map((parts) => parts.map(({ html }) => html).join(""));
      expect(new Set(shown).size).toBe(calls.length);
    }),
    { numRuns: 40 },
  );
}, 60_000);
