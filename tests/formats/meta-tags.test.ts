import { expect, test } from "vitest";
import { mergeTags } from "../../src/formats/meta-tags.ts";

const title = { property: "og:title", content: "A" };

test("a fact that two vocabularies name is written once, with both names", () => {
  expect(mergeTags([title, { name: "citation_title", content: "A" }])).toEqual([
    { name: "citation_title", property: "og:title", content: "A" },
  ]);
  expect(mergeTags([{ name: "citation_title", content: "A" }, title])).toHaveLength(1);
});

test("facts of one name stay two where they differ, and others stay as and where they are", () => {
  const tags = [
    { name: "citation_title", content: "B" },
    title,
    { name: "citation_author", content: "A" },
    { name: "citation_author", content: "A" },
    { property: "article:author", content: "A" },
  ];
  expect(mergeTags(tags)).toEqual(tags);
});
