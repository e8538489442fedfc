import { beforeAll, expect, test } from "vitest";
import { shownSource } from "../../src/citations/shown-source.ts";
import type { Article } from "../../src/content/types.ts";
import { jsonLdProblems } from "../formats/json-ld-rules.ts";
import { attribute, elementsBelow, hasClass, jsonLdOf, textOf } from "../kit/readers/elements.ts";
import { isLite, isRedirect, type PageFile } from "../kit/sites/built-site.ts";
import { gazetteContent } from "../kit/sites/gazette.ts";
import { gazetteSite, type SharedSite } from "../kit/sites/shared-sites.ts";

const ORIGIN = "https://meridian.example";

let site: SharedSite;
let articles: { article: Article; page: PageFile; data: Record<string, unknown> }[];
const content = await gazetteContent();
beforeAll(() => {
  site = gazetteSite();
  articles = content.articles.map((article) => {
    const page = site.pages.find(({ url }) => url === article.url);
    if (!page) throw new Error(`no page for ${article.url}`);
    const data = jsonLdOf(page.elements).find(({ "@type": type }) => /Article$/.test(String(type)));
    if (!data) throw new Error(`no NewsArticle on ${article.url}`);
    return { article, page, data };
  });
});

test("all JSON-LD of the site parses and keeps the rules of its types", () => {
  for (const { elements, path } of site.pages) {
    for (const block of jsonLdOf(elements)) {
      expect(block["@context"], path).toBe("https://schema.org");
      expect(jsonLdProblems(block), path).toEqual([]);
    }
  }
});

const TYPES: Partial<Record<Article["type"], string>> = {
  analysis: "AnalysisNewsArticle",
  opinion: "OpinionNewsArticle",
  explainer: "BackgroundNewsArticle",
  review: "ReviewNewsArticle",
};

test("an article is a NewsArticle, or the subtype of its kind, with what its file says", () => {
  expect(articles.length).toBeGreaterThanOrEqual(12);
  const [spanish] = content.settings.editions;
  const names = new Map(content.authors.map(({ id, name }) => [id, name]));
  for (const { article, data } of articles) {
    const { url } = article;
    const edition = article.language === "es" && spanish ? spanish : content.settings;
    const sections = new Map(edition.sections.map(({ id, title }) => [id, title]));
    expect(data, url).toMatchObject({
      "@type": TYPES[article.type] ?? "NewsArticle",
      headline: article.title,
      url: ORIGIN + encodeURI(url),
      articleSection: sections.get(article.section),
      inLanguage: article.language,
      publisher: { "@type": "NewsMediaOrganization", name: edition.title },
      author: article.authors.map((id) => ({
        name: names.get(id),
        url: `${ORIGIN}${edition.home}authors/${encodeURI(id)}/`,
      })),
    });
  }
});

test("an article names each of its sources once, and no other", () => {
  for (const { article, data } of articles) {
    const citations = data.citation as { name: string; url?: string }[];
    const declared = article.body.sources
      .map((source) => shownSource(source, article.language).title)
      .sort();
    expect(citations.map(({ name }) => name).sort(), article.url).toEqual(declared);
    for (const { url } of citations) expect(url ?? "https:", article.url).toMatch(/^https?:/);
  }
});

test("dates for machines are those that readers see, with the offset of the zone", () => {
  for (const { article, page, data } of articles) {
    const times = page.elements.find((element) => hasClass(element, "times"));
    const shown = times
      ? elementsBelow(times)
          .filter(({ tagName }) => tagName === "time")
          .map((time) => attribute(time, "datetime") ?? "")
      : [];
    const { datePublished, dateModified } = data;
    expect(shown.length, article.url).toBe(article.updated ? 2 : 1);
    expect(datePublished, article.url).toMatch(/T\d\d:\d\d:\d\d[+-]\d\d:\d\d$/);
    expect(String(datePublished).startsWith(shown[0] ?? "none"), article.url).toBe(true);
    expect(String(dateModified).startsWith(shown.at(-1) ?? "none"), article.url).toBe(true);
    const meta = (name: string) =>
      page.elements.find((each) => attribute(each, "property") === name);
    const published = meta("article:published_time");
    expect(published && attribute(published, "content")).toBe(datePublished);
  }
});

test("breadcrumbs count from one, from the front to the page itself", () => {
  for (const page of site.pages) {
    if (isRedirect(page) || isLite(page) || /^\/(?:es\/)?(?:404\.html)?$/.test(page.url)) continue;
    const list = jsonLdOf(page.elements).find(({ "@type": type }) => type === "BreadcrumbList");
    expect(list, page.path).toBeDefined();
    const items = list?.itemListElement as { position: number; name: string; item?: string }[];
    expect(items.map(({ position }) => position)).toEqual(items.map((_, index) => index + 1));
    expect(items[0]?.item).toBe(page.url.startsWith("/es/") ? `${ORIGIN}/es/` : `${ORIGIN}/`);
    expect(items.at(-1), page.path).not.toHaveProperty("item");
    for (const { item = "" } of items.slice(0, -1)) {
      const path = decodeURI(item.slice(ORIGIN.length + 1)).replace(/(^|\/)$/, "$1index.html");
      expect(site.files, page.path).toContain(path);
    }
  }
});

test("the front says who publishes, with the policies of the settings", () => {
  const front = site.pages.find(({ url }) => url === "/");
  const blocks = jsonLdOf(front?.elements ?? []);
  const organization = blocks.find(({ "@type": type }) => type === "NewsMediaOrganization");
  expect(organization).toMatchObject({
    name: content.settings.title,
    url: `${ORIGIN}/`,
    ethicsPolicy: `${ORIGIN}/ethics/`,
    correctionsPolicy: `${ORIGIN}/corrections/`,
    ownershipFundingInfo: `${ORIGIN}/about/`,
    actionableFeedbackPolicy: `${ORIGIN}/contact/`,
  });
  expect(blocks.map(({ "@type": type }) => type)).toContain("WebSite");
});

test("an article's headline for machines is the heading that readers see", () => {
  for (const { page, data, article } of articles) {
    const heading = page.elements.find(({ tagName }) => tagName === "h1");
    expect(heading && textOf(heading), article.url).toBe(data.headline);
  }
});
