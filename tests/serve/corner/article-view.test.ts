import { expect, test } from "vitest";
import { type ArticleView, articleView } from "../../../src/serve/corner/article-view.ts";
import { attribute, elementsOf, hasClass, textOf } from "../../kit/readers/elements.ts";

const VIEW: ArticleView = {
  title: "A headline",
  language: "en",
  words: 1200,
  minutes: 5,
  sources: { count: 4, uncited: 0, dead: 0 },
  card: { title: "A headline", description: "A standfirst.", host: "news.test" },
  search: { title: "A headline", description: "A standfirst.", address: "news.test › one" },
  feed: {
    publication: "The Post",
    title: "A headline",
    summary: "A standfirst.",
    day: "2026-03-01",
  },
  warnings: [],
};
const render = (changes: Partial<ArticleView>) =>
  elementsOf(String(articleView({ ...VIEW, ...changes })));
const texts = (elements: ReturnType<typeof render>, name: string) =>
  elements.filter((each) => each.tagName === name || hasClass(each, name)).map(textOf);

test("length and sources are counted, and what is wrong with sources is named", () => {
  expect(texts(render({}), "dd")).toEqual(["1,200 words, 5 min read", "4"]);
  const [, sources] = texts(render({ sources: { count: 4, uncited: 1, dead: 2 } }), "dd");
  expect(sources).toBe("4, 1 not cited in the text, 2 no longer online");
  expect(texts(render({ sources: { count: 0, uncited: 0, dead: 0 } }), "dd")[1]).toBe("none");
});

test("a title and a description that search engines cut are cut, and their lengths told", () => {
  const title = "word ".repeat(15).trim();
  const elements = render({ search: { ...VIEW.search, title } });
  const shown = texts(elements, "title")[1] ?? "";
  expect(shown.endsWith("…")).toBe(true);
  expect([...shown].length).toBeLessThanOrEqual(60);
  expect(texts(elements, "long")).toEqual(["Title: 74 characters, and only about 60 are shown."]);
});

test("a card has its picture, or says that it has none", () => {
  const image = { url: "/assets/cards/a.png", alt: "A card" };
  const [picture] = render({ card: { ...VIEW.card, image } }).filter(
    ({ tagName }) => tagName === "img",
  );
  expect(picture && attribute(picture, "src")).toBe("/assets/cards/a.png");
  expect(texts(render({}), "none")).toEqual(["No picture"]);
});

test("an article's language and direction are those of its previews", () => {
  const previews = render({ language: "ar" }).filter((each) => attribute(each, "lang") === "ar");
  expect(previews).toHaveLength(3);
  expect(previews.every((each) => attribute(each, "dir") === "auto")).toBe(true);
});
