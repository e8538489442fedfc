import { expect, test } from "vitest";
import { standingPages } from "../../src/pages/standing-pages.ts";
import { teaserMaker } from "../../src/pages/teaser.ts";
import type { Publication } from "../../src/publication/types.ts";
import { publicationOf, someArticles, standingPage } from "../kit/publications/in-memory.ts";

const pagesOf = (publication: Publication) => standingPages(publication, teaserMaker(publication));

test("a standing page keeps its words, and is described by its title if it has no description", () => {
  const pages = pagesOf(
    publicationOf([], {
      standing: [
        standingPage(),
        standingPage({ url: "/ethics/", title: "Ethics", description: "How we work." }),
      ],
    }),
  );
  expect(pages.map(({ url }) => url)).toEqual(["/about/", "/ethics/", "/404.html"]);
  expect(pages[0]).toMatchObject({
    model: { meta: { description: "About – The Harbour Gazette" } },
  });
  expect(pages[1]).toMatchObject({ model: { meta: { description: "How we work." } } });
});

test("the page for missing addresses is not for search engines", () => {
  expect(pagesOf(publicationOf()).at(-1)).toMatchObject({
    kind: "not-found",
    url: "/404.html",
    model: { meta: { noindex: true } },
  });
});

test("that page lists the five newest articles", () => {
  const articles = someArticles(7);
  const page = pagesOf(publicationOf(articles)).at(-1);
  const titles = articles.slice(0, 5).map(({ title }) => ({ title }));
  expect(page).toMatchObject({ model: { latest: titles } });
});
