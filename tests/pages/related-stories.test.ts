import { expect, test } from "vitest";
import { relatedStories } from "../../src/pages/related-stories.ts";
import { NOW, someArticles } from "../kit/publications/in-memory.ts";

const articles = someArticles(12, { tags: ["Tides"], kicker: "Gauges" });
const [newer, own, older, ...others] = articles;

test("four are led to, none of them a translation, and no more is known of each than is shown", () => {
  if (!own || !newer) throw new Error("twelve were asked for");
  const related = relatedStories(articles, NOW)(own, [newer]);
  const expected = [older, ...others].slice(0, 4);
  expect(related.map(({ url }) => url)).toEqual(expected.map((each) => each?.url));
  expect(Object.keys(related[0] ?? {}).sort()).toEqual([
    "kicker",
    "language",
    "published",
    "title",
    "type",
    "url",
  ]);
});

test("one object serves all pages that lead to an article", () => {
  if (!newer || !own) throw new Error("twelve were asked for");
  const stories = relatedStories(articles, NOW);
  const [first] = stories(newer, []);
  const same = [own, older].flatMap((each) => (each ? stories(each, []) : []));
  expect(same.filter(({ url }) => url === first?.url).every((each) => each === first)).toBe(true);
});
