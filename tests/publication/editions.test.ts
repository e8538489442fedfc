import { expect, test } from "vitest";
import type { EditionSettings } from "../../src/content/types.ts";
import { editionsOf } from "../../src/publication/editions.ts";
import { sampleAuthor } from "../formats/sample.ts";
import { publicationOf, someArticles, standingPage } from "../kit/publications/in-memory.ts";

const spanish: EditionSettings = {
  language: "es",
  home: "/es/",
  title: "La Gaceta",
  sections: [{ id: "home", title: "Nacional" }],
};
const sections = [
  { id: "world", title: "World", description: "Far away." },
  { id: "home", title: "Home" },
  { id: "arts", title: "Arts" },
];
const authors = ["ana", "ben", "cyd"].map((id) => sampleAuthor({ id, name: id }));

function publication() {
  const [one, two, three, four] = someArticles(4);
  if (!one || !two || !three || !four) throw new Error("there are not enough articles");
  const articles = [
    { ...one, authors: ["ana"] },
    { ...two, language: "es-MX", authors: ["ben"] },
    { ...three, language: "sv", authors: ["ana"] },
    { ...four, language: "es", authors: ["ana"], section: "world" },
  ];
  const standing = [
    standingPage({ url: "/about/" }),
    standingPage({ url: "/es/acerca/", language: "es" }),
  ];
  return publicationOf(articles, {
    authors,
    standing,
    settings: { sections, editions: [spanish] },
  });
}

test("an article is in the edition of its language, and in the main one if there is none", () => {
  const [main, other] = editionsOf(publication());
  expect(main?.articles.map(({ language }) => language)).toEqual(["en-GB", "sv"]);
  expect(other?.articles.map(({ language }) => language)).toEqual(["es-MX", "es"]);
  expect(main?.standing.map(({ url }) => url)).toEqual(["/about/"]);
  expect(other?.standing.map(({ url }) => url)).toEqual(["/es/acerca/"]);
});

test("an edition has the authors of its articles; those of none are of the main one", () => {
  const [main, other] = editionsOf(publication());
  const names = (edition = main) => edition?.authors.map(({ author }) => author.id);
  expect(names(main)).toEqual(["ana", "cyd"]);
  expect(names(other)).toEqual(["ana", "ben"]);
});

test("an edition has the sections that it names, then those that its articles are in", () => {
  const [main, other] = editionsOf(publication());
  expect(main?.sections.map(({ id }) => id)).toEqual(["world", "home", "arts"]);
  expect(other?.sections.map(({ id, title, description }) => [id, title, description])).toEqual([
    ["home", "Nacional", undefined],
    ["world", "World", undefined],
  ]);
});

test("what is said in the main edition's language alone is not said in another", () => {
  const { settings } = editionsOf(publication())[1] ?? publication();
  expect(settings).toMatchObject({ language: "es", home: "/es/", title: "La Gaceta" });
  expect(settings.tagline).toBeUndefined();
  expect(settings.description).toBeUndefined();
  expect(settings.prompt).toMatch(/^¿/);
});

test("a publication without editions is its only one", () => {
  const whole = publicationOf(someArticles(1));
  expect(editionsOf(whole)).toEqual([whole]);
  expect(editionsOf(whole)[0]).toBe(whole);
});
