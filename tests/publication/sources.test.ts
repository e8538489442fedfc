import fc from "fast-check";
import { expect, test } from "vitest";
import { sourceIdentity, sourcesOf } from "../../src/publication/sources.ts";
import { sampleReference } from "../formats/sample.ts";
import { articleCiting } from "../kit/publications/in-memory.ts";

const collator = new Intl.Collator("en");
const identity = (changes: Parameters<typeof sampleReference>[0]) =>
  sourceIdentity(sampleReference(changes));

test.each([
  ["http://x.example/a", "https://x.example/a"],
  ["https://x.example/a", "https://x.example/a/"],
  ["https://x.example", "https://x.example/"],
  ["https://x.example/a", "https://X.example/a#part"],
])("%s and %s are one source", (one, other) => {
  expect(identity({ url: one, title: "One" })).toBe(identity({ url: other, title: "Other" }));
});

test.each([
  ["https://x.example/a", "https://x.example/A"],
  ["https://x.example/a?id=1", "https://x.example/a?id=2"],
  ["https://x.example/a", "https://y.example/a"],
])("%s and %s are two", (one, other) => {
  expect(identity({ url: one })).not.toBe(identity({ url: other }));
});

test("a DOI says more than a URL, in any case of its letters", () => {
  const one = identity({ doi: "10.1000/ABC", url: "https://a.example" });
  expect(one).toBe(identity({ doi: "10.1000/abc", url: "https://b.example" }));
});

test("without a URL, all words have to agree; and no words can pass for a URL", () => {
  const { url: _, ...words } = sampleReference({ title: "Minutes" });
  expect(sourceIdentity(words)).toBe(sourceIdentity({ ...words, key: "other" }));
  expect(sourceIdentity(words)).not.toBe(sourceIdentity({ ...words, issued: "2024" }));
  const posing = sourceIdentity({ ...words, title: "url:x.example/a" });
  expect(posing).not.toBe(identity({ url: "https://x.example/a" }));
});

test("a source names the articles that cite it once each, and is as the newest declares it", () => {
  const newest = articleCiting([{ title: "New name", url: "https://x.example/a" }], {
    url: "/new/",
  });
  const oldest = articleCiting(
    [
      { title: "Old name", url: "https://x.example/a" },
      { title: "Old name again", url: "https://x.example/a/" },
    ],
    { url: "/old/" },
  );
  const sources = sourcesOf([newest, oldest], collator);
  expect(sources).toHaveLength(1);
  expect(sources[0]?.reference.title).toBe("New name");
  expect(sources[0]?.articles).toEqual([newest, oldest]);
});

test("a source that is declared but not cited is not listed", () => {
  const article = { ...articleCiting([]), references: [sampleReference()] };
  expect(sourcesOf([article], collator)).toEqual([]);
});

test.each(["Publishers", "kinds", "Page"])("no source's folder is that of a list: %s", (title) => {
  const [source] = sourcesOf([articleCiting([title])], collator);
  expect(source?.slug).toBe(`${title.toLowerCase()}-2`);
});

test("two sources of one title have two folders, whatever the titles", () => {
  const title = fc.constantFrom("A", "a", "A 2", "a-2", "!", "?", "Ä");
  fc.assert(
    fc.property(fc.array(title), (titles) => {
      const article = articleCiting(
        titles.map((each, index) => ({ title: each, url: `https://x.example/${index}` })),
      );
      const slugs = sourcesOf([article], collator).map(({ slug }) => slug);
      expect(slugs).toHaveLength(titles.length);
      expect(new Set(slugs).size).toBe(slugs.length);
    }),
  );
});
