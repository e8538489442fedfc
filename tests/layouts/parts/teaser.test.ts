import { expect, test } from "vitest";
import { type TeaserStyle, teaser, teaserList } from "../../../layouts/parts/teaser.ts";
import { attribute, elementsOf, hasClass, textOf } from "../../kit/markup.ts";
import { fullSite, sampleTeaser } from "../sample.ts";

const site = fullSite();
const standard: TeaserStyle = { level: 3, size: "standard", section: true, picture: true };
const render = (changes: Parameters<typeof sampleTeaser>[0], style = standard) =>
  elementsOf(String(teaser(sampleTeaser(changes), style, site)));
const kicker = (elements: ReturnType<typeof render>) =>
  elements.filter((element) => hasClass(element, "kicker")).map((all) => textOf(all).trim());

test("the headline has the level that its place asks for, and is the only link to the article", () => {
  const elements = render({}, { ...standard, level: 2 });
  expect(elements.filter(({ tagName }) => tagName === "h2").map(textOf)).toEqual([
    "How the tide is measured",
  ]);
  const links = elements.flatMap((element) => attribute(element, "href") ?? []);
  expect(links.filter((url) => url === "/paper/2026/03/tide/")).toHaveLength(1);
});

test("opinion and advertising are told apart before the click, news and explainers need not be", () => {
  expect(kicker(render({ type: "opinion" }))).toEqual(["Opinion World Tides"]);
  expect(kicker(render({ type: "sponsored" }))).toEqual(["Sponsored World Tides"]);
  expect(kicker(render({ type: "explainer" }))).toEqual(["World Tides"]);
});

test("in a section's own list the section is not named again", () => {
  expect(kicker(render({ type: "news" }, { ...standard, section: false }))).toEqual(["Tides"]);
});

test("a picture of another site is not shown, since asking for it would tell on the reader", () => {
  const image = { src: "https://pictures.example/a.jpg", alt: "A gauge" };
  expect(render({ image }).filter(({ tagName }) => tagName === "img")).toEqual([]);
});

test("an article in another language says so, runs its own way, and marks the interface's words", () => {
  const elements = render({ language: "ar", type: "opinion" });
  const [article] = elements.filter(({ tagName }) => tagName === "article");
  expect(article && [attribute(article, "lang"), attribute(article, "dir")]).toEqual(["ar", "rtl"]);
  const marked = elements.filter(({ tagName }) => tagName === "bdi");
  expect(marked.map((element) => attribute(element, "lang"))).toEqual(["en-GB", "en-GB"]);
});

test("an empty list says that it is empty", () => {
  expect(String(teaserList([], standard, site))).toContain("Nothing has been published here yet.");
});

test("the first of a list may be set larger than the others", () => {
  const items = [sampleTeaser(), sampleTeaser()];
  const markup = String(teaserList(items, standard, site, { ...standard, size: "large" }));
  expect(markup.match(/teaser-(?:large|standard)/g)).toEqual(["teaser-large", "teaser-standard"]);
});
