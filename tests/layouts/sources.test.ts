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

test("a source with a page links there, others to the article that cites them", async () => {
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

test("the most cited sources are above the list, each with its number of articles", async () => {
  const [most] = (await render()).filter((element) => hasClass(element, "most-cited"));
  expect(most && textOf(most).trim().split(/\n+/)).toEqual([
    "Most cited",
    "The gauge report Cited in 2\u00a0articles",
  ]);
});

test("kinds have names, and sources without a publisher a heading that says so", async () => {
  const [group] = fullModels().sources.groups;
  const named = (name: string) => ({ name, sources: group?.sources ?? [] });
  const kinds = headings(await render({ by: "kind", groups: [named("data"), named("other")] }));
  expect(kinds.slice(2, 4)).toEqual(["Data", "Other sources"]);
  const publishers = await render({ by: "publisher", groups: [named("data"), named("")] });
  expect(headings(publishers).slice(2, 4)).toEqual(["data", "No publisher named"]);
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

test("below the most cited sources come the kinds, each with its number and where it begins", async () => {
  const elements = await render();
  const [link] = elements.filter(
    (element) => attribute(element, "href") === "/paper/sources/kinds/#kind:document",
  );
  expect(link && textOf(link)).toBe("Documents");
  const [, kinds] = elements.filter((element) => hasClass(element, "most-cited"));
  expect(kinds && textOf(kinds)).toContain("2\u00a0sources");
});

test("a few sources are shown at once; of many, each group unfolds without a script", async () => {
  const { groups } = fullModels().sources;
  const isOpen = (elements: Element[]) =>
    elements
      .filter((element) => hasClass(element, "source-group"))
      .map((element) => [element.tagName, attribute(element, "open")]);
  expect(isOpen(await render({ by: "letter" }))[0]).toEqual(["details", ""]);
  const [first] = groups;
  if (!first) throw new Error("the sample has a group");
  const many = {
    ...first,
    sources: Array.from({ length: 31 }, () => first.sources[0]).flatMap((each) => each ?? []),
  };
  expect(isOpen(await render({ by: "letter", groups: [many] }))).toEqual([["details", undefined]]);
  expect(isOpen(await render({ by: "publisher", groups: [many] }))).toEqual([
    ["section", undefined],
  ]);
});

test("lists without markers say that they are lists, or Safari would not", async () => {
  const lists = (await render()).filter(({ tagName }) => tagName === "ul" || tagName === "ol");
  const outside = lists.filter(
    ({ parentNode }) => !("tagName" in (parentNode ?? {}) && parentNode?.nodeName === "nav"),
  );
  const silent = outside.filter(
    (list) => /index/.test(attribute(list, "class") ?? "") && attribute(list, "role") !== "list",
  );
  expect(silent).toEqual([]);
  expect(outside.length).toBeGreaterThan(2);
});
