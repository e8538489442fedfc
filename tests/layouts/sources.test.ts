import { expect, test } from "vitest";
import sources from "../../layouts/sources.11ty.ts";
import type { SourcesModel } from "../../src/pages/reader-models.ts";
import {
  attribute,
  type Element,
  elementsBelow,
  elementsOf,
  hasClass,
  textOf,
} from "../kit/readers/elements.ts";
import { fullModels, fullPage, fullSite } from "./sample.ts";

const render = async (changes: Partial<SourcesModel> = {}) =>
  elementsOf(await sources.render({ item: fullPage("sources", changes), site: fullSite() }));

function linksOf(elements: Element[], name: string): Element[] {
  const [nav] = elements.filter((element) => attribute(element, "aria-label") === name);
  return nav ? elementsBelow(nav).filter(({ tagName }) => tagName === "a") : [];
}
const headings = (elements: Element[]) =>
  elements.filter(({ tagName }) => tagName === "h2").map(textOf);

test("a source with a page of its own leads there, another to the article that cites it", async () => {
  const [many, one] = (await render()).filter((element) => hasClass(element, "source-citing"));
  expect(many && textOf(many)).toBe("Cited in 2\u00a0articles: The gauge report");
  expect(one && textOf(one).trim()).toBe("Cited in one article المد");
});

test("an article in another language is named in its language", async () => {
  const arabic = (await render()).filter((element) => attribute(element, "lang") === "ar");
  expect(arabic.map((link) => attribute(link, "dir"))).toEqual(["rtl"]);
});

test("the three lists of sources lead to each other, and this one is marked", async () => {
  const paging = { number: 1, count: 1 };
  const links = linksOf(await render({ by: "kind", paging }), "Sort sources");
  expect(links.map((link) => [textOf(link), attribute(link, "href")])).toEqual([
    ["By title", "/paper/sources/"],
    ["By publisher", "/paper/sources/publishers/"],
    ["By kind", "/paper/sources/kinds/"],
  ]);
  expect(links.map((link) => attribute(link, "aria-current"))).toEqual([
    undefined,
    undefined,
    "page",
  ]);
});

test("on a further page the list's link is not this page's", async () => {
  const [link] = linksOf(await render(), "Sort sources");
  expect(link && attribute(link, "aria-current")).toBe("true");
});

test("a letter's link leads to the page where it begins, and to its heading there", async () => {
  const [link, ...others] = linksOf(await render(), "Letters");
  expect(others).toEqual([]);
  expect(link && attribute(link, "href")).toBe("/paper/sources/page/2/#letter:T");
  const [heading] = (await render()).filter((element) => attribute(element, "id") === "letter:T");
  expect(heading && textOf(heading)).toBe("T");
});

test("the sources that are cited most stand above the list, each with its number of articles", async () => {
  const [most] = (await render()).filter((element) => hasClass(element, "most-cited"));
  expect(most && textOf(most).trim().split(/\n+/)).toEqual([
    "Most cited",
    "The gauge report Cited in 2\u00a0articles",
  ]);
});

test("kinds have names, and sources of no named publisher a heading that says so", async () => {
  const [group] = fullModels().sources.groups;
  const named = (name: string) => ({ name, sources: group?.sources ?? [] });
  const kinds = headings(await render({ by: "kind", groups: [named("data"), named("other")] }));
  expect(kinds.slice(1, 3)).toEqual(["Data", "Other sources"]);
  const publishers = await render({ by: "publisher", groups: [named("data"), named("")] });
  expect(headings(publishers).slice(1, 3)).toEqual(["data", "No publisher named"]);
});

test("further pages are named for what they hold", async () => {
  const links = linksOf(await render(), "Pages of this list");
  expect(links.map(textOf)).toEqual(["Previous sources", "Next sources"]);
});

test("a publication that cites nothing says so", async () => {
  const empty = await render({ groups: [] });
  expect(empty.filter((element) => hasClass(element, "empty")).map(textOf)).toEqual([
    "Nothing has been published here yet.",
  ]);
});
