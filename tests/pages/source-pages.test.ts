import { expect, test } from "vitest";
import type { Article, Settings } from "../../src/content/types.ts";
import type { Outline } from "../../src/pages/outline.ts";
import { sourcePages } from "../../src/pages/source-pages.ts";
import { teaserMaker } from "../../src/pages/teaser.ts";
import { slowdown } from "../kit/measures/slowdown.ts";
import { articleCiting, publicationOf, someArticles } from "../kit/publications/in-memory.ts";

const pagesOf = (articles: Article[], settings: Partial<Settings> = {}) => {
  const publication = publicationOf(articles, { settings });
  return sourcePages(publication, teaserMaker(publication));
};
/** Lists of all sources come first, then the pages of single sources. */
const isOwn = ({ kind }: Outline) => kind === "source";
const listsOf = (pages: Outline[]) =>
  pages.filter((page): page is Outline<"sources"> => page.kind === "sources");

test("each source has a page, which names the articles that cite it, the newest first", () => {
  const [a, b] = [
    articleCiting(["Shared", "Own"], { url: "/a/" }),
    articleCiting(["Shared"], { url: "/b/" }),
  ];
  const pages = pagesOf([b, a]);
  const [index] = pages;
  expect(pages.filter(isOwn)).toMatchObject([
    { url: "/sources/own/", model: { teasers: [{ url: "/a/" }] } },
    { url: "/sources/shared/", model: { teasers: [{ url: "/a/" }, { url: "/b/" }] } },
  ]);
  expect(index?.model).toMatchObject({
    groups: [
      {
        name: "O",
        sources: [{ page: "/sources/own/", count: 1, teasers: [{ url: "/a/" }] }],
      },
      { name: "S", sources: [{ page: "/sources/shared/", count: 2, teasers: [] }] },
    ],
  });
});

test("`sourcePages: shared` spares the pages of sources that one article cites", () => {
  const articles = [
    articleCiting(["Shared", "Own"], { url: "/a/" }),
    articleCiting(["Shared"], { url: "/b/" }),
  ];
  const pages = pagesOf(articles, { sourcePages: "shared" });
  const [index] = pages;
  expect(pages.filter(isOwn).map(({ url }) => url)).toEqual(["/sources/shared/"]);
  expect(index?.model).toMatchObject({
    groups: [{ sources: [{ count: 1, teasers: [{ url: "/a/" }] }] }, { sources: [{ count: 2 }] }],
  });
  expect(index).not.toHaveProperty("model.groups.0.sources.0.page");
});

test("a source's articles are cut into pages, each of which shows how many there are in all", () => {
  const articles = someArticles(5).map((article) => ({
    ...article,
    body: articleCiting(["S"]).body,
  }));
  const pages = pagesOf(articles, { perPage: 2 });
  const [index] = pages;
  const own = pages.filter(isOwn);
  expect(own.map(({ url }) => url)).toEqual([
    "/sources/s/",
    "/sources/s/page/2/",
    "/sources/s/page/3/",
  ]);
  expect(own.map(({ model }) => "teasers" in model && model.teasers.map(({ url }) => url))).toEqual(
    [["/2026/03/a0/", "/2026/03/a1/"], ["/2026/03/a2/", "/2026/03/a3/"], ["/2026/03/a4/"]],
  );
  for (const { kind, url, model } of own) {
    expect(kind).toBe("source");
    expect(model).toMatchObject({ meta: { url }, count: 5, reference: { title: "S" } });
  }
  expect(own[1]?.model).toMatchObject({
    paging: { number: 2, count: 3, previous: "/sources/s/", next: "/sources/s/page/3/" },
    meta: {
      breadcrumbs: [
        { url: "/" },
        { url: "/sources/" },
        { url: "/sources/s/" },
        { url: "/sources/s/page/2/" },
      ],
    },
  });
  expect(index?.model).toMatchObject({ groups: [{ sources: [{ count: 5 }] }] });
});

test("no list of sources changes with a headline that only a source's own page shows", () => {
  const lists = (title: string) =>
    listsOf(
      pagesOf([
        articleCiting(["Shared"], { url: "/a/", title }),
        articleCiting(["Shared"], { url: "/b/" }),
      ]),
    );
  expect(lists("One")).toHaveLength(3);
  expect(lists("One")).toEqual(lists("Other"));
});

test("the way to a source's page leads over the index", () => {
  const pages = pagesOf([
    articleCiting(["S"], { url: "/a/" }),
    articleCiting(["S"], { url: "/b/" }),
  ]);
  expect(pages.find(isOwn)).toMatchObject({
    model: {
      meta: { breadcrumbs: [{ url: "/" }, { url: "/sources/" }, { url: "/sources/s/" }] },
    },
  });
});

test("sources are listed by title, by publisher and by kind, below one another", () => {
  const lists = listsOf(pagesOf([articleCiting(["S"])]));
  expect(lists.map(({ url, model }) => [url, model.by])).toEqual([
    ["/sources/", "letter"],
    ["/sources/publishers/", "publisher"],
    ["/sources/kinds/", "kind"],
  ]);
  expect(lists.map(({ model }) => model.meta.breadcrumbs.map(({ url }) => url))).toEqual([
    ["/", "/sources/"],
    ["/", "/sources/", "/sources/publishers/"],
    ["/", "/sources/", "/sources/kinds/"],
  ]);
});

const titled = (letter: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${letter} ${index}`);

test("long lists are cut into pages, and the first says where each letter begins", () => {
  const lists = listsOf(pagesOf([articleCiting([...titled("A", 190), ...titled("B", 20)])]));
  expect(lists.map(({ url }) => url)).toEqual([
    "/sources/",
    "/sources/page/2/",
    "/sources/publishers/",
    "/sources/publishers/page/2/",
    "/sources/kinds/",
    "/sources/kinds/page/2/",
  ]);
  expect(lists[0]?.model).toMatchObject({
    paging: { number: 1, count: 2, next: "/sources/page/2/" },
    letters: [
      { title: "A", url: "/sources/" },
      { title: "B", url: "/sources/" },
    ],
  });
  expect(lists[1]?.model).toMatchObject({
    groups: [{ name: "B" }],
    meta: { title: "Sources, page 2" },
  });
  for (const { model } of lists.slice(1)) expect(model).not.toHaveProperty("letters");
});

test("the first page alone says how many sources of each kind there are, and where these begin", () => {
  const book = { title: "B", type: "book", url: "https://b.example/" };
  const lists = listsOf(pagesOf([articleCiting([...titled("A", 205), book])]));
  expect(lists[0]?.model.kinds).toEqual([
    { title: "document", url: "/sources/kinds/", count: 205 },
    { title: "book", url: "/sources/kinds/page/2/", count: 1 },
  ]);
  for (const { model } of lists.slice(1)) expect(model).not.toHaveProperty("kinds");
});

test("many sources take as long to lay out as their parts together", async () => {
  const work = (count: number) => {
    const articles = someArticles(count / 10).map((article, at) => ({
      ...article,
      body: articleCiting(titled(`${at} T`, 10)).body,
    }));
    const publication = publicationOf(articles);
    sourcePages(publication, teaserMaker(publication));
  };
  expect(await slowdown(work, 4_000)).toBeLessThan(4);
});

test.each([
  ["en-GB", "水位 (2)"],
  ["zh", "水位（2）"],
])("in %s, a second source with the same title is %s", (language, title) => {
  const sources = ["https://x.example/1", "https://x.example/2"].map((url) => ({
    title: "水位",
    url,
  }));
  const articles = ["/a/", "/b/"].map((url) => articleCiting(sources, { url }));
  const titles = pagesOf(articles, { language })
    .filter(isOwn)
    .map(({ model }) => ("meta" in model ? model.meta.title : ""));
  expect(titles).toEqual(["水位", title]);
});
