import { expect, test } from "vitest";
import { topicProblems } from "../../../src/content/articles/topic-checks.ts";
import type { Topic } from "../../../src/content/types.ts";
import { sampleBody } from "../../formats/sample.ts";

const settings = { language: "en", editions: [{ language: "es", home: "/es/" }] };

function topic(slug: string, changes: Partial<Topic> = {}): Topic {
  const file = `content/topics/${changes.language ?? ""}${slug}.md`;
  return { file, slug, title: slug, language: "en", body: sampleBody(), ...changes };
}

const found = (topics: Topic[], tags: string[], language = "en") =>
  topicProblems(topics, { articles: [{ tags, language }], isComplete: true }, settings).map(
    ({ rule, file, hint }) => ({
      rule,
      file,
      hint,
    }),
  );

test("a topic that an article of its edition is tagged with has no problem", () => {
  expect(found([topic("human-rights")], ["Human rights"])).toEqual([]);
  expect(found([topic("derechos", { language: "es" })], ["derechos"], "es-MX")).toEqual([]);
});

test("a topic without articles is a warning that names a similar tag", () => {
  expect(found([topic("human-right")], ["Human rights"])).toEqual([
    {
      rule: "topic/unused",
      file: "content/topics/human-right.md",
      hint: "Did you mean the tag `human-rights`? Then name the file human-rights.md.",
    },
  ]);
  expect(found([topic("trade")], ["Trade"], "es")).toMatchObject([{ rule: "topic/unused" }]);
});

test("one edition has one file for a topic, and other editions have theirs", () => {
  const twice = topic("trade", { file: "content/topics/old/trade.md" });
  const spanish = topic("trade", { language: "es" });
  const articles = ["en", "es"].map((language) => ({ tags: ["trade"], language }));
  const all = { articles, isComplete: true };
  expect(topicProblems([topic("trade"), twice, spanish], all, settings)).toMatchObject([
    { rule: "topic/duplicate", file: "content/topics/old/trade.md" },
  ]);
});

test("no topic is called unused while an article with errors may have its tag", () => {
  const some = { articles: [], isComplete: false };
  expect(topicProblems([topic("trade")], some, settings)).toEqual([]);
});
