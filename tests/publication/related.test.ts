import fc from "fast-check";
import { expect, test } from "vitest";
import type { Article, ArticleFacts } from "../../src/content/types.ts";
import { newestFirst } from "../../src/publication/assemble.ts";
import { relatedOf } from "../../src/publication/related.ts";
import { traitsOf } from "../../src/publication/traits.ts";
import { articleCiting } from "../kit/publications/in-memory.ts";

const DAY = 24 * 60 * 60 * 1000;

/** An article of a day, with what it may share with others. */
function story(
  day: number,
  changes: Partial<Article> = {},
  sources: Parameters<typeof articleCiting>[0] = [],
): Article {
  const url = `/${day}/`;
  return articleCiting(sources, {
    url,
    path: `articles/${day}.md`,
    published: { iso: "", millis: day * DAY, dateOnly: true },
    section: `section of ${day}`,
    tags: [],
    ...changes,
  });
}

function urlsOf(articles: ArticleFacts[], most = 4): Record<string, string[]> {
  const related = relatedOf(articles.toSorted(newestFirst), most);
  return Object.fromEntries(
    articles.map((article) => [article.url, related(article).map(({ url }) => url)]),
  );
}

const stories = fc
  .uniqueArray(fc.nat({ max: 2_000 }), { minLength: 1, maxLength: 40 })
  .chain((days) =>
    fc.tuple(
      ...days.map((day) =>
        fc
          .record({
            section: fc.constantFrom("world", "arts"),
            tags: fc.subarray(["Sea", "Law", "Eels", "Ports", "Rare"]),
            language: fc.constantFrom("en-GB", "en-GB", "en-GB", "ar"),
            sources: fc.subarray(["One", "Two", "Three"]),
          })
          .map(({ sources, ...changes }) => story(day, changes, sources)),
      ),
    ),
  );

test("no article leads to itself, to one twice, or to one of another language", () => {
  fc.assert(
    fc.property(stories, (articles) => {
      const languages = new Map(articles.map(({ url, language }) => [url, language]));
      for (const [url, near] of Object.entries(urlsOf(articles))) {
        expect(near).not.toContain(url);
        expect(new Set(near).size).toBe(near.length);
        for (const other of near) expect(languages.get(other)).toBe(languages.get(url));
      }
    }),
  );
});

test("the order in which articles are read changes nothing", () => {
  fc.assert(
    fc.property(stories, fc.infiniteStream(fc.nat()), (articles, keys) => {
      const drawn = articles.map((article) => ({ article, key: keys.next().value ?? 0 }));
      const shuffled = drawn.toSorted((a, b) => a.key - b.key).map(({ article }) => article);
      expect(urlsOf(shuffled)).toEqual(urlsOf(articles));
    }),
  );
});

test("where all are asked for, of two articles each is related to the other", () => {
  fc.assert(
    fc.property(stories, (articles) => {
      const related = urlsOf(articles, articles.length);
      for (const [url, near] of Object.entries(related))
        for (const other of near) expect(related[other]).toContain(url);
    }),
  );
});

test("a new article is among the related of no more pages than it has shelves to be seen on, and changes no others", () => {
  const inSight = 5;
  fc.assert(
    fc.property(stories, (articles) => {
      const [newest, ...others] = articles.toSorted(newestFirst);
      if (!newest) return;
      const [before, after] = [urlsOf(others), urlsOf(articles)];
      const changed = others.filter(({ url }) => `${before[url]}` !== `${after[url]}`);
      expect(changed.every(({ url }) => after[url]?.includes(newest.url))).toBe(true);
      const { section: _, ...shown } = traitsOf(newest);
      const shelves = 1 + Object.values(shown).flat().length;
      expect(changed.length).toBeLessThanOrEqual(inSight * shelves);
    }),
  );
});

test("a shared source comes before a rare tag, that before a section, and a tag that all have last", () => {
  const common = Array.from({ length: 40 }, (_, index) => story(index, { tags: ["Sea"] }));
  const own = { section: "world", tags: ["Sea", "Eels"] };
  const articles = [
    ...common,
    story(100, { section: "world" }),
    story(101, { tags: ["Sea"] }),
    story(102, { tags: ["eels"] }),
    story(103, {}, ["Survey"]),
    story(104, own, ["Survey"]),
  ];
  expect(urlsOf(articles)["/104/"]).toEqual(["/103/", "/102/", "/100/", "/101/"]);
});

test("rare words of headline and standfirst count, in any of their forms, and common words do not", () => {
  const filler = Array.from({ length: 40 }, (_, index) =>
    story(index, { title: `How the harbour works ${index}` }),
  );
  const about = (day: number, title: string, standfirst = "") => story(day, { title, standfirst });
  const articles = [
    ...filler,
    about(100, "How the harbour was measured"),
    about(101, "Gauges of the coast", "What a barometer says"),
    about(102, "How the harbour sleeps"),
    about(103, "Measuring by barometers"),
  ];
  expect(urlsOf(articles)["/103/"]).toEqual(["/101/", "/100/"]);
});

test("in a script without spaces, two characters in a row are a word", () => {
  const language = "ja";
  const titles = ["震度とは何か", "円相場の一年", "地震と震度"];
  const articles = titles.map((title, day) => story(day, { title, standfirst: "", language }));
  expect(urlsOf(articles)["/2/"]?.[0]).toBe("/0/");
});

test("a tag that few share outweighs one word met by chance", () => {
  const filler = Array.from({ length: 30 }, (_, index) =>
    story(index, { title: `Story ${index}` }),
  );
  const articles = [
    ...filler,
    story(100, { title: "A given basket" }),
    story(101, { title: "The last seconds", tags: ["Measures"] }),
    story(102, { title: "Given up: an object", tags: ["Measures"] }),
  ];
  expect(urlsOf(articles)["/102/"]?.slice(0, 2)).toEqual(["/101/", "/100/"]);
});

test("of two with the same in common, the one that is nearer in time comes first, then the newer", () => {
  const tags = ["Eels"];
  const articles = [
    story(10, { tags }),
    story(50, { tags }),
    story(60, { tags }),
    story(70, { tags }),
  ];
  expect(urlsOf(articles)["/60/"]).toEqual(["/70/", "/50/", "/10/"]);
});

test("an advertisement leads on to nothing, and nothing leads to it", () => {
  const tags = ["Eels"];
  const articles = [story(1, { tags }), story(2, { tags, type: "sponsored" }), story(3, { tags })];
  expect(urlsOf(articles)).toEqual({ "/3/": ["/1/"], "/2/": [], "/1/": ["/3/"] });
});

test("`en` and `en-GB` are read by the same readers, the two scripts of Chinese are not", () => {
  const tags = ["Eels"];
  const languages = ["en", "en-GB", "zh-Hans", "zh-Hant"];
  const articles = languages.map((language, index) => story(index, { tags, language }));
  expect(urlsOf(articles)).toEqual({ "/0/": ["/1/"], "/1/": ["/0/"], "/2/": [], "/3/": [] });
});
