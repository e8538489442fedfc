import fc from "fast-check";
import { expect, test } from "vitest";
import { tagSlug, tagsOf } from "../../src/publication/tags.ts";
import { sampleArticle } from "../formats/sample.ts";

const collator = new Intl.Collator("en");

test("spellings of one tag are one tag, as the newest article writes it", () => {
  const articles = [["Trade"], ["trade", "TRADE"], ["trade "]].map((tags, index) =>
    sampleArticle({ url: `/${index}/`, tags }),
  );
  const tags = tagsOf(articles, collator);
  expect(tags).toHaveLength(1);
  expect(tags[0]).toMatchObject({ title: "Trade", slug: "trade", articles });
});

test("tags stand by title, as the language sorts", () => {
  const article = sampleArticle({ tags: ["zoo", "Éire", "Apples", "eggs"] });
  expect(tagsOf([article], collator).map(({ title }) => title)).toEqual([
    "Apples",
    "eggs",
    "Éire",
    "zoo",
  ]);
});

test("a tag of signs alone has a folder, too", () => {
  expect(tagSlug("++")).toBe("u2b-u2b");
  expect(tagSlug("🐙")).toBe("u1f419");
});

test("a sign that ends a name is part of it, and one before a word is not", () => {
  const titles = ["C", "C++", "C#", "LGBTQ+", "#MeToo", "Health + care"];
  expect(titles.map(tagSlug)).toEqual([
    "c",
    "c-plus-plus",
    "c-sharp",
    "lgbtq-plus",
    "metoo",
    "health-care",
  ]);
});

test("every tag has a folder's name that a disk takes", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 300 }), (title) => {
      const slug = tagSlug(title);
      expect(slug).not.toBe("");
      expect(slug).not.toMatch(/[/\\.\s]/);
      expect(Buffer.byteLength(slug)).toBeLessThan(256);
    }),
  );
});

test("a tag of signs alone is told from others by its first 24", () => {
  expect(tagSlug("+".repeat(24))).toBe(Array(24).fill("u2b").join("-"));
  expect(tagSlug("+".repeat(25))).toBe(tagSlug("+".repeat(24)));
  expect(tagSlug("+".repeat(23))).not.toBe(tagSlug("+".repeat(24)));
});
