import { expect, test } from "vitest";
import { cardsOf } from "../../src/pages/cards.ts";
import { sampleArticle, sampleSite } from "../formats/sample.ts";
import { publicationOf } from "../kit/publications/in-memory.ts";

const tools = { drawing: "1", fonts: new Map([["noto-serif", "1"]]) };

test("an article has a card unless networks can show its picture", () => {
  const pictures = {
    none: undefined,
    photograph: { src: "/media/a.jpg", alt: "A", width: 1200, height: 800 },
    drawing: { src: "/media/a.svg", alt: "A", width: 1200, height: 800 },
    small: { src: "/media/b.jpg", alt: "A", width: 320, height: 240 },
    tall: { src: "/media/c.jpg", alt: "A", width: 800, height: 4000 },
  };
  const articles = Object.entries(pictures).map(([name, image]) =>
    sampleArticle({ path: name, url: `/2026/03/${name}/`, ...(image && { image }) }),
  );
  const publication = publicationOf(articles, {});
  const { articles: made } = cardsOf(publication, sampleSite().colors, tools);
  expect([...made.keys()].toSorted()).toEqual(["drawing", "none", "small", "tall"]);
});

test("older articles share their section's card, which is drawn once", () => {
  const articles = Array.from({ length: 4 }, (_, at) =>
    sampleArticle({ path: `${at}`, url: `/2026/03/${at}/`, title: `Number ${at}` }),
  );
  const publication = publicationOf(articles, { settings: { cards: { newest: 2 } } });
  const { articles: made } = cardsOf(publication, sampleSite().colors, tools);
  expect([...made.values()].map(({ recipe, section }) => [recipe.headline, section])).toEqual([
    ["Number 0", undefined],
    ["Number 1", undefined],
    ["World", "World"],
    ["World", "World"],
  ]);
  expect(new Set([...made.values()].map(({ url }) => url)).size).toBe(3);
  const none = publicationOf(articles, { settings: { cards: { newest: 0 } } });
  expect(cardsOf(none, sampleSite().colors, tools).articles.size).toBe(0);
});
