import { expect, test } from "vitest";
import { parseTopic, topicSlug } from "../../../src/content/articles/topic.ts";
import { contextWith, sourceOf } from "../sources.ts";

const parse = (text: string, path = "topics/human-rights.md") =>
  parseTopic(sourceOf(text, path), contextWith());

test("a topic has a title, and may have a description and an introduction", () => {
  const { value, diagnostics } = parse(
    `---\ntitle: Human rights\ndescription: What states "owe"\n---\nThe *introduction*.\n`,
  );
  expect(diagnostics).toEqual([]);
  expect(value).toMatchObject({
    slug: "human-rights",
    title: "Human rights",
    description: "What states “owe”",
    language: "en-GB",
  });
  expect(value?.body.html).toContain("<em>introduction</em>");
});

test("a topic's file is named after its tag, in any folder and spelling", () => {
  expect(topicSlug("topics/Human Rights.md")).toBe("human-rights");
  expect(topicSlug("topics/es/derechos.MARKDOWN")).toBe("derechos");
  expect(topicSlug("topics/C++.md")).toBe("c-plus-plus");
});

test("all mistakes in a topic's file are reported at once", () => {
  const { value, diagnostics } = parse("---\ntitel: x\nlang: xx-\n---\n# Big\n");
  expect(value).toBeUndefined();
  expect(diagnostics.map(({ rule }) => rule)).toEqual([
    "field/value",
    "field/unknown",
    "heading/level-one",
  ]);
});

test("the body below broken front matter is checked too", () => {
  const { diagnostics } = parse("---\ntitle: [\n---\n# Big\n");
  expect(diagnostics.map(({ rule }) => rule)).toEqual(["yaml/bad-indent", "heading/level-one"]);
});
