import { expect, test } from "vitest";
import article from "../../layouts/article.11ty.ts";
import type { ArticleModel } from "../../src/pages/reader-models.ts";
import { ARTICLE_TYPES } from "../../src/vocabularies.ts";
import { sampleArticle, sampleMeta } from "../formats/sample.ts";
import {
  attribute,
  type Element,
  elementsBelow,
  elementsOf,
  hasClass,
  jsonLdOf,
  textOf,
} from "../kit/readers/elements.ts";
import { fullModels, fullPage, fullSite } from "./sample.ts";

async function render(changes: Partial<ArticleModel> = {}): Promise<Element[]> {
  return elementsOf(await article.render({ item: fullPage("article", changes), site: fullSite() }));
}

const byClass = (elements: Element[], name: string) =>
  elements.filter((element) => hasClass(element, name));
const byTag = (elements: Element[], name: string) =>
  elements.filter(({ tagName }) => tagName === name);

test("the prompt is the last thing of an article, before the newsletter", async () => {
  const [own] = byTag(await render(), "article");
  const sections = own ? byTag(elementsBelow(own), "section") : [];
  expect(sections.map((section) => attribute(section, "class"))).toEqual([
    "sources",
    "prompt",
    "share",
    "newsletter",
  ]);
  const [question] = sections.filter((section) => hasClass(section, "prompt"));
  expect(question && textOf(question)).toContain("Who reads your gauge?");
});

test("headline, standfirst, byline, both times and the sourcing are above the text", async () => {
  const [header] = byClass(await render(), "article-header");
  const words = header ? textOf(header).replace(/\s+/g, " ").trim() : "";
  expect(words).toBe(
    "Explainer Background from sources that anyone can check. What our labels mean Tides How the tide is measured Gauges, and who reads them. By World desk and Data desk Published 1 March 2026 Updated 2 March 2026 at 09:30 GMT 3 min read Based on: 1 document",
  );
});

test("the dateline comes before the first paragraph", async () => {
  const [prose] = byClass(await render(), "prose");
  const [first] = prose ? elementsBelow(prose) : [];
  expect(first && [attribute(first, "class"), textOf(first)]).toEqual(["dateline", "HARBOUR"]);
});

test("links of the text to the site get the path prefix", async () => {
  const [prose] = byClass(await render(), "prose");
  const links = prose ? byTag(elementsBelow(prose), "a") : [];
  expect(links.map((link) => attribute(link, "href"))).toEqual(["#source:gauge", "/paper/ethics/"]);
});

test("the contents list ends with the sources, and is not there for a short text", async () => {
  const [contents] = byClass(await render(), "contents");
  const links = contents ? byTag(elementsBelow(contents), "a") : [];
  expect(links.map((link) => attribute(link, "href"))).toEqual([
    "#gauges",
    "#floats",
    "#readers",
    "#sources",
  ]);
  expect(byClass(await render({ contents: [] }), "contents")).toEqual([]);
});

test("every link to a part of the page finds it", async () => {
  const elements = await render();
  const ids = new Set(elements.flatMap((element) => attribute(element, "id") ?? []));
  // The sample's headings list one more than its text has.
  const wanted = byTag(elements, "a").flatMap(
    (link) => /^#(.+)/.exec(attribute(link, "href") ?? "")?.[1] ?? [],
  );
  expect(wanted.filter((id) => !ids.has(id))).toEqual(["floats", "readers"]);
});

test("a draft says what it is, and asks not to be indexed", async () => {
  const elements = await render({
    unpublished: { state: "draft" },
    meta: sampleMeta({ noindex: true }),
    related: [],
  });
  expect(byClass(elements, "unpublished").map(textOf)).toEqual(["Draft"]);
  const robots = elements.filter((element) => attribute(element, "name") === "robots");
  expect(robots.map((element) => attribute(element, "content"))).toEqual(["noindex"]);
  expect(byClass(await render(), "unpublished")).toEqual([]);
});

test("an article in another language says so once, and is introduced in that language", async () => {
  const arabic = sampleArticle({ language: "ar", title: "المد" });
  const elements = await render({ article: arabic, meta: sampleMeta({ language: "ar" }) });
  const [page] = byTag(elements, "html");
  const [own] = byTag(elements, "article");
  expect(page && [attribute(page, "lang"), attribute(page, "dir")]).toEqual(["en-GB", "ltr"]);
  expect(own && [attribute(own, "lang"), attribute(own, "dir")]).toEqual(["ar", "rtl"]);
  const [byline] = byClass(elements, "byline");
  expect(byline && textOf(byline)).toMatch(/^بقلم World desk و/);
  const [times] = byClass(elements, "times");
  expect(times && textOf(times)).toContain("مارس");
});

test("without words in an article's language, those of the publication are marked", async () => {
  const welsh = sampleArticle({ language: "cy", title: "Y llanw" });
  const elements = await render({ article: welsh, meta: sampleMeta({ language: "cy" }) });
  const [byline] = byClass(elements, "byline");
  const [marked] = byline ? elementsBelow(byline) : [];
  expect(marked && attribute(marked, "lang")).toBe("en-GB");
});

test("below the text come sources, the question, the newsletter, what to read next, topics, citation and the text-only version", async () => {
  const elements = await render();
  const parts = [
    "sources",
    "prompt",
    "newsletter",
    "read-next",
    "topics",
    "cite-as",
    "lite-version",
  ];
  const shown = elements.flatMap((element) => parts.find((part) => hasClass(element, part)) ?? []);
  expect(shown).toEqual(parts);
});

test("machines learn that it is news, and where it lies", async () => {
  const types = jsonLdOf(await render()).map((each) => each["@type"]);
  expect(types).toEqual(["BackgroundNewsArticle", "BreadcrumbList"]);
});

const headOf = async (
  changes: Partial<ArticleModel["article"]>,
  more: Partial<ArticleModel> = {},
) => {
  const own = { ...fullModels().article.article, ...changes };
  const [header] = byClass(await render({ article: own, ...more }), "article-header");
  return header ? elementsBelow(header) : [];
};

test("news needs no label; the type of other work is a button that opens what it means, and where more is told", async () => {
  expect(byClass(await headOf({ type: "news" }), "meaning")).toEqual([]);
  for (const type of ARTICLE_TYPES.filter((each) => each !== "news" && each !== "sponsored")) {
    const head = await headOf({ type });
    const [button] = byTag(head, "button");
    const [label] = byClass(head, "meaning");
    expect(button && textOf(button)).toMatch(/^[A-Z][a-z ]+$/);
    expect(button && attribute(button, "popovertarget")).toBe(label && attribute(label, "id"));
    const words = label ? textOf(label).replace(/\s+/g, " ") : "";
    expect(words).toMatch(/^[A-Z].+\. ?What our labels mean$/);
    const links = label ? byTag(elementsBelow(label), "a") : [];
    expect(links.map((link) => attribute(link, "href"))).toEqual(["/paper/ethics/"]);
  }
});

test("who paid for an article is named above it, and the link to them is marked as paid for", async () => {
  const sponsor = { name: "Harbour <Bank>", url: "https://bank.example/" };
  const [label] = byClass(await headOf({ type: "sponsored", sponsor }), "work-label");
  expect(label && textOf(label)).toContain("Paid for by Harbour <Bank>.");
  const [link] = label ? byTag(elementsBelow(label), "a") : [];
  expect(link && attribute(link, "rel")).toBe("external noopener sponsored");
});

test("an article that has not changed for years says so", async () => {
  const old = async (changes: Partial<ArticleModel["article"]>, yearsOld?: number) => {
    const more = yearsOld === undefined ? {} : { yearsOld };
    return byClass(await headOf(changes, more), "years-old").map(textOf);
  };
  expect(await old({})).toEqual([]);
  expect(await old({}, 1)).toEqual(["This article was last updated 1\u00a0year ago"]);
  const { updated: _, ...never } = fullModels().article.article;
  const [header] = byClass(await render({ article: never, yearsOld: 3 }), "years-old");
  expect(header && textOf(header)).toBe("This article is 3\u00a0years old");
});

test("a headline that is a text is set smaller, and ideographs count as two letters", async () => {
  const long = async (title: string) =>
    (await headOf({ title })).some((element) => hasClass(element, "headline-long"));
  expect(await long("A".repeat(90))).toBe(false);
  expect(await long("A".repeat(91))).toBe(true);
  expect(await long("海".repeat(45))).toBe(false);
  expect(await long("海".repeat(46))).toBe(true);
});
