import fc from "fast-check";
import { expect, test } from "vitest";
import { tagSlug } from "../../src/content/tag-slug.ts";

test("a tag of symbols alone has a folder, too", () => {
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

test("tags of symbols alone differ by their first 24 characters", () => {
  expect(tagSlug("+".repeat(24))).toBe(Array(24).fill("u2b").join("-"));
  expect(tagSlug("+".repeat(25))).toBe(tagSlug("+".repeat(24)));
  expect(tagSlug("+".repeat(23))).not.toBe(tagSlug("+".repeat(24)));
});
