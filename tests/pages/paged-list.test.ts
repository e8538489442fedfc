import fc from "fast-check";
import { expect, test } from "vitest";
import { cutList, type List } from "../../src/pages/paged-list.ts";
import { teaserMaker } from "../../src/pages/teaser.ts";
import { publicationOf, someArticles } from "../kit/publications/in-memory.ts";

const teasers = teaserMaker(publicationOf());
const list = (count: number, perPage: number, changes: Partial<List> = {}): List => ({
  title: "World",
  description: "Reports.",
  url: "/world/",
  language: "en-GB",
  home: "/",
  articles: someArticles(count),
  perPage,
  ...changes,
});

test("cutting loses nothing and repeats nothing, and no page is too long or empty", () => {
  fc.assert(
    fc.property(fc.nat(60), fc.integer({ min: 1, max: 25 }), (count, perPage) => {
      const whole = list(count, perPage);
      const pages = cutList(whole, teasers);
      expect(pages.flatMap((page) => page.teasers.map(({ url }) => url))).toEqual(
        whole.articles.map(({ url }) => url),
      );
      for (const page of pages) expect(page.teasers.length).toBeLessThanOrEqual(perPage);
      if (count > 0) for (const page of pages) expect(page.teasers).not.toHaveLength(0);
    }),
  );
});

test("the pages are a chain from the first to the last and back", () => {
  const pages = cutList(list(5, 2), teasers);
  expect(pages.map(({ meta }) => meta.url)).toEqual([
    "/world/",
    "/world/page/2/",
    "/world/page/3/",
  ]);
  expect(pages.map(({ paging }) => paging)).toEqual([
    { number: 1, count: 3, next: "/world/page/2/" },
    { number: 2, count: 3, previous: "/world/", next: "/world/page/3/" },
    { number: 3, count: 3, previous: "/world/page/2/" },
  ]);
});

test("a list without articles is one empty page", () => {
  const [page, ...others] = cutList(list(0, 10), teasers);
  expect(page).toMatchObject({ teasers: [], paging: { number: 1, count: 1 } });
  expect(others).toEqual([]);
});

test("a later page is a separate page: its title, no canonical elsewhere, below the first", () => {
  const above = [{ title: "Topics", url: "/tags/" }];
  const [first, second] = cutList(list(3, 2, { above, feeds: "full" }), teasers);
  expect(first?.meta.breadcrumbs.map(({ url }) => url)).toEqual(["/", "/tags/", "/world/"]);
  expect(second?.meta).toMatchObject({
    title: "World, page 2",
    url: "/world/page/2/",
    feeds: { title: "World", url: "/world/" },
    breadcrumbs: [
      { title: "Home", url: "/" },
      { title: "Topics", url: "/tags/" },
      { title: "World", url: "/world/" },
      { title: "World, page 2", url: "/world/page/2/" },
    ],
  });
  expect(second?.meta.canonical).toBeUndefined();
  expect(second?.meta.noindex).toBeUndefined();
});
