import { expect, test } from "vitest";
import { tagLinker } from "../../src/pages/tag-links.ts";
import { tagsOf } from "../../src/publication/tags.ts";
import { sampleArticle, sampleBody, sampleSettings } from "../formats/sample.ts";

const article = sampleArticle({ tags: ["Trade", "trade", "Ports", "human-rights"] });
const topic = {
  file: "content/topics/human-rights.md",
  slug: "human-rights",
  title: "Human rights",
  language: "en",
  body: sampleBody(),
};
const tags = tagsOf([article], [topic], new Intl.Collator("en"));
const linked = tagLinker({ tags, settings: sampleSettings() });

test("two spellings of one tag are one link", () => {
  expect(linked(["Trade", "trade", "Ports"])).toEqual([
    { title: "Trade", url: "/tags/trade/" },
    { title: "Ports", url: "/tags/ports/" },
  ]);
});

test("a link has the title of the tag's topic", () => {
  expect(linked(["human-rights"])).toEqual([{ title: "Human rights", url: "/tags/human-rights/" }]);
});
