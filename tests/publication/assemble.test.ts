import fc from "fast-check";
import { expect, test } from "vitest";
import { assemble, newestFirst } from "../../src/publication/assemble.ts";
import { moment, sampleArticle, sampleAuthor, sampleSettings } from "../formats/sample.ts";
import { contentOf, NOW, publicationOf, someArticles } from "../kit/publications/in-memory.ts";

test("drafts and articles dated ahead are gone, and with --drafts they are there", () => {
  const articles = [
    sampleArticle({ url: "/draft/", draft: true }),
    sampleArticle({ url: "/ahead/", published: moment("2026-03-10 12:01") }),
    sampleArticle({ url: "/now/", published: moment("2026-03-10 12:00") }),
  ];
  expect(publicationOf(articles).articles.map(({ url }) => url)).toEqual(["/now/"]);
  expect(publicationOf(articles, { drafts: true }).articles).toHaveLength(3);
});

test("the order of the files does not matter", () => {
  const articles = someArticles(6);
  fc.assert(
    fc.property(fc.shuffledSubarray(articles, { minLength: 6 }), (shuffled) => {
      expect(publicationOf(shuffled)).toEqual(publicationOf(articles));
    }),
  );
});

test("the newest comes first, and of one moment the URL decides", () => {
  const at = moment("2026-03-01");
  const urls = ["/b/", "/a/", "/c/"].map((url) => sampleArticle({ url, published: at }));
  expect(urls.sort(newestFirst).map(({ url }) => url)).toEqual(["/a/", "/b/", "/c/"]);
  const newer = sampleArticle({ url: "/z/", published: moment("2026-03-02") });
  expect([...urls, newer].sort(newestFirst)[0]?.url).toBe("/z/");
});

test("the given content is left unchanged", () => {
  const articles = someArticles(3).reverse();
  const before = [...articles];
  assemble(contentOf({ articles }), sampleSettings(), { now: NOW, drafts: false });
  expect(articles).toEqual(before);
});

test("sections keep the settings' order, also those without an article", () => {
  const sections = ["world", "arts", "home"].map((id) => ({ id, title: id }));
  const { sections: fronts } = publicationOf(someArticles(2, { section: "home" }), {
    settings: { sections },
  });
  expect(fronts.map(({ id, articles }) => [id, articles.length])).toEqual([
    ["world", 0],
    ["arts", 0],
    ["home", 2],
  ]);
});

test("an author is there with a public article, or by their own word", () => {
  const authors = [
    sampleAuthor({ id: "shown", public: false }),
    sampleAuthor({ id: "hidden", public: false }),
    sampleAuthor({ id: "new", public: false }),
    sampleAuthor({ id: "staff", public: true }),
  ];
  const articles = [
    sampleArticle({ authors: ["shown"] }),
    sampleArticle({ authors: ["hidden"], draft: true }),
  ];
  const ids = (drafts: boolean) =>
    publicationOf(articles, { authors, drafts }).authors.map(({ author }) => author.id);
  expect(ids(false).toSorted()).toEqual(["shown", "staff"]);
  expect(ids(true)).toHaveLength(4);
});

test("authors are sorted by name, each with all their articles, shared ones too", () => {
  const authors = [
    sampleAuthor({ id: "z", name: "Ångström" }),
    sampleAuthor({ id: "b", name: "Ann" }),
    sampleAuthor({ id: "a", name: "Ann" }),
  ];
  const article = sampleArticle({ authors: ["z", "a"] });
  const fronts = publicationOf([article], { authors }).authors;
  // In English order: Å among the As, and equal names by id.
  expect(fronts.map(({ author, articles }) => [author.id, articles.length])).toEqual([
    ["z", 1],
    ["a", 1],
    ["b", 0],
  ]);
});
