import { expect, test } from "vitest";
import { standingPages } from "../../src/pages/standing-pages.ts";
import { publicationOf, standingPage } from "../kit/publications/in-memory.ts";

test("a standing page keeps its words, and is described by its title if it has no description", () => {
  const pages = standingPages(
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
  expect(standingPages(publicationOf()).at(-1)).toMatchObject({
    kind: "not-found",
    url: "/404.html",
    model: { meta: { noindex: true } },
  });
});
