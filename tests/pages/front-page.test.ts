import { expect, test } from "vitest";
import type { Article } from "../../src/content/types.ts";
import { frontPage } from "../../src/pages/front-page.ts";
import { teaserMaker } from "../../src/pages/teaser.ts";
import { publicationOf, someArticles } from "../kit/publications/in-memory.ts";

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
  expect(front.latest).toHaveLength(4);
});

const pictured = { src: "/media/x.svg", alt: "X", width: 4, height: 3 };
const urls = (teasers: { url: string }[]) => teasers.map(({ url }) => url);

test("two stand second, those with pictures before those without, and in no other list", () => {
  const articles = someArticles(12).map((article, index) =>
    index === 4 || index === 6 ? { ...article, image: pictured } : article,
  );
  const { seconds, latest, rails } = frontOf(articles);
  expect(urls(seconds)).toEqual([articles[4]?.url, articles[6]?.url]);
  const others = urls([...latest, ...rails.flatMap(({ teasers }) => teasers)]);
  expect(others.filter((url) => urls(seconds).includes(url))).toEqual([]);
  expect(urls(frontOf(someArticles(12)).seconds)).toEqual(["/2026/03/a1/", "/2026/03/a2/"]);
});

test("a young publication shows all its articles below the lead, and none twice", () => {
  const front = frontOf(someArticles(4));
  expect([front.seconds.length, front.latest.length, front.rails.length]).toEqual([3, 0, 0]);
});

test("the stories below the lead show their pictures together or not at all", () => {
  const articles = someArticles(4).map((article) => ({ ...article, image: pictured }));
  expect(frontOf(articles).secondsPictured).toBe(true);
  const [lead, second, ...others] = articles;
  if (!lead || !second) throw new Error("no articles");
  const { image: _, ...bare } = second;
  expect(frontOf([lead, bare, ...others]).secondsPictured).toBe(false);
});

test("opinion is apart, and leads only if marked", () => {
  const articles = someArticles(9).map((article, index) => {
    return index % 2 === 0 ? { ...article, type: "opinion" as const } : article;
  });
  const { lead, opinion, latest } = frontOf(articles);
  expect(lead?.url).toBe(articles[1]?.url);
  expect(urls(opinion)).toEqual([0, 2, 4].map((index) => articles[index]?.url));
  expect(urls(latest)).not.toContain(articles[0]?.url);
  const marked = articles.map((article, index) => ({ ...article, lead: index === 2 }));
  expect(frontOf(marked).lead?.url).toBe(articles[2]?.url);
});

test("what was paid for never leads the front, nor stands second", () => {
  const paid = someArticles(12).map((article, index) =>
    index < 4 ? { ...article, type: "sponsored" as const, lead: true } : article,
  );
  const { lead, seconds } = frontOf(paid);
  expect(urls([...(lead ? [lead] : []), ...seconds])).toEqual(
    [4, 5, 6].map((index) => paid[index]?.url),
  );
});

test("a section has a rail with its own newest, one without an article has none", () => {
  const rails = frontOf(someArticles(12)).rails;
  expect(rails.map(({ section, teasers }) => [section.url, urls(teasers)])).toEqual([
    ["/world/", [3, 4, 5, 6].map((index) => `/2026/03/a${index}/`)],
  ]);
});

test("a publication without an article has a front all the same", () => {
  expect(frontOf([])).toMatchObject({ latest: [], rails: [], meta: { url: "/" } });
  expect(frontOf([])).not.toHaveProperty("lead");
});

test("a section's rail begins with its own work, not with what was paid for", () => {
  const [first, ...others] = someArticles(12).slice(8);
  const paid = first && { ...first, type: "sponsored" as const };
  const { rails } = frontOf([
    ...someArticles(8, { section: "arts" }),
    ...(paid ? [paid] : []),
    ...others,
  ]);
  const own = urls(rails.find(({ section }) => section.id === "world")?.teasers ?? []);
  expect(own).toEqual([...others.map(({ url }) => url), first?.url]);
});
