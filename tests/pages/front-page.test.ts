import { expect, test } from "vitest";
import type { Article } from "../../src/content/types.ts";
import { frontPage } from "../../src/pages/front-page.ts";
import { teaserMaker } from "../../src/pages/teaser.ts";
import { publicationOf, someArticles } from "../kit/publication.ts";

const sections = ["world", "arts"].map((id) => ({ id, title: id }));
const frontOf = (articles: Article[]) => {
  const publication = publicationOf(articles, { settings: { sections } });
  return frontPage(publication, teaserMaker(publication)).model;
};

test("the newest article leads, unless one is marked", () => {
  const articles = someArticles(4);
  expect(frontOf(articles).lead?.url).toBe(articles[0]?.url);
  const marked = articles.map((article, index) => ({ ...article, lead: index >= 2 }));
  expect(frontOf(marked).lead?.url).toBe(articles[2]?.url);
});

test("the lead story stands nowhere else on the front", () => {
  const front = frontOf(someArticles(12));
  const others = [...front.latest, ...front.rails.flatMap(({ teasers }) => teasers)];
  expect(others.map(({ url }) => url)).not.toContain(front.lead?.url);
  expect(front.latest).toHaveLength(8);
});

test("a section has a rail with its own newest, one without an article has none", () => {
  const rails = frontOf(someArticles(6)).rails;
  expect(rails.map(({ section, teasers }) => [section.url, teasers.length])).toEqual([
    ["/world/", 4],
  ]);
});

test("a publication without an article has a front all the same", () => {
  expect(frontOf([])).toMatchObject({ latest: [], rails: [], meta: { url: "/", feeds: "/" } });
  expect(frontOf([])).not.toHaveProperty("lead");
});
