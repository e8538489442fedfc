import { expect, test } from "vitest";
import type { Topic } from "../../src/content/types.ts";
import { tagsOf } from "../../src/publication/tags.ts";
import { sampleArticle, sampleBody } from "../formats/sample.ts";

const collator = new Intl.Collator("en");

test("spellings of one tag are one tag, as the newest article writes it", () => {
  const articles = [["Trade"], ["trade", "TRADE"], ["trade "]].map((tags, index) =>
    sampleArticle({ url: `/${index}/`, tags }),
  );
  const tags = tagsOf(articles, [], collator);
  expect(tags).toHaveLength(1);
  expect(tags[0]).toMatchObject({ title: "Trade", slug: "trade", articles });
});

test("tags are sorted by title, as the language sorts", () => {
  const article = sampleArticle({ tags: ["zoo", "Éire", "Apples", "eggs"] });
  expect(tagsOf([article], [], collator).map(({ title }) => title)).toEqual([
    "Apples",
    "eggs",
    "Éire",
    "zoo",
  ]);
});

test("a topic's file gives its tag another title, at the same address", () => {
  const article = sampleArticle({ tags: ["human rights", "Trade"] });
  const topic: Topic = {
    file: "content/topics/human-rights.md",
    slug: "human-rights",
    title: "Rights and freedoms",
    language: "en",
    body: sampleBody(),
  };
  expect(tagsOf([article], [topic], collator)).toEqual([
    { title: "Rights and freedoms", slug: "human-rights", articles: [article], topic },
    { title: "Trade", slug: "trade", articles: [article] },
  ]);
});
