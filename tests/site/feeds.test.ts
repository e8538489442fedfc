import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import { beforeAll, describe, expect, test } from "vitest";
import { shownSource } from "../../src/citations/shown-source.ts";
import { xmlProblems } from "../formats/xml-check.ts";
import { attribute, type Element, elementsOf, hasClass, textOf } from "../kit/readers/elements.ts";
import { referenceChecker } from "../kit/readers/page-references.ts";
import { gazetteContent } from "../kit/sites/gazette.ts";
import { gazetteSite, type SharedSite } from "../kit/sites/shared-sites.ts";

const ORIGIN = "https://meridian.example";
const LONGEST = 20;

let site: SharedSite;
beforeAll(() => {
  site = gazetteSite();
});

/** The words of a page's element but those of the page alone: buttons, and calls that styles hide. */
function textInFeeds(element: Element): string {
  return element.childNodes
    .map((child) => {
      if (!("tagName" in child)) return textOf(child);
      const left = child.tagName === "button" || hasClass(child, "visually-hidden");
      return left ? "" : textInFeeds(child);
    })
    .join("");
}

/** What all three formats say of an article, in one shape. */
interface Entry {
  id?: string | undefined;
  url?: string | undefined;
  title?: string | undefined;
  published?: string | undefined;
  updated?: string | undefined;
  authors: (string | undefined)[];
  html?: string | undefined;
}

const named = (file: string) => site.files.filter((path) => path.split("/").at(-1) === file);
const urlOf = (path: string) => `${ORIGIN}/${encodeURI(path)}`;

/** A date-time with its zone, as RFC 3339 wants it. */
const RFC3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
const RFC822 = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} \w{3} \d{4} \d\d:\d\d:\d\d (GMT|[+-]\d{4})$/;

function rssEntries(path: string): Entry[] {
  const feed = parseRssFeed(site.read(path));
  expect(feed.title?.trim(), path).toBeTruthy();
  expect(feed.description?.trim(), path).toBeTruthy();
  expect(feed.link, path).toBe(urlOf(path.replace(/rss\.xml$/, "")));
  expect(feed.atom?.links?.find(({ rel }) => rel === "self")?.href, path).toBe(urlOf(path));
  return (feed.items ?? []).map((item) => {
    expect(item.pubDate, path).toMatch(RFC822);
    expect(item.authors, path).toBeUndefined();
    return {
      id: item.guid?.value,
      url: item.link,
      title: item.title,
      published: item.pubDate,
      authors: item.dc?.creators ?? [],
      html: item.content?.encoded,
    };
  });
}

function atomEntries(path: string): Entry[] {
  const feed = parseAtomFeed(site.read(path));
  expect(feed.id, path).toMatch(/^https:/);
  expect(feed.updated, path).toMatch(RFC3339);
  expect(feed.links?.find(({ rel }) => rel === "self")?.href, path).toBe(urlOf(path));
  return (feed.entries ?? []).map((entry) => {
    expect(entry.updated, path).toMatch(RFC3339);
    return {
      id: entry.id,
      url: entry.links?.find(({ rel }) => !rel || rel === "alternate")?.href,
      title: textValue(entry.title),
      published: entry.published,
      updated: entry.updated,
      authors: entry.authors?.map(({ name }) => name) ?? [],
      html: textValue(entry.content),
    };
  });
}

function textValue(text: unknown): string | undefined {
  if (typeof text === "string") return text;
  if (typeof text !== "object" || text === null) return undefined;
  return "value" in text && typeof text.value === "string" ? text.value : undefined;
}

function jsonEntries(path: string): Entry[] {
  const raw = JSON.parse(site.read(path));
  expect(raw.version, path).toBe("https://jsonfeed.org/version/1.1");
  expect(Array.isArray(raw.items), path).toBe(true);
  const feed = parseJsonFeed(raw);
  expect(feed.title?.trim(), path).toBeTruthy();
  expect(feed.feed_url, path).toBe(urlOf(path));
  expect(feed.home_page_url, path).toBe(urlOf(path.replace(/feed\.json$/, "")));
  return (feed.items ?? []).map((item) => {
    expect(item.date_published, path).toMatch(RFC3339);
    expect(item.language, path).toMatch(/^[a-z]{2}/);
    return {
      id: item.id,
      url: item.url,
      title: item.title,
      published: item.date_published,
      updated: item.date_modified,
      authors: item.authors?.map(({ name }) => name) ?? [],
      html: item.content_html,
    };
  });
}

const FORMATS = [
  ["RSS", "rss.xml", rssEntries],
  ["Atom", "atom.xml", atomEntries],
  ["JSON Feed", "feed.json", jsonEntries],
] as const;

describe.each(FORMATS)("%s", (_, file, entriesOf) => {
  test("is there for the site and every section, tag and author", async () => {
    const { settings, authors } = await gazetteContent();
    const folders = site.files
      .filter((path) => /^(?:es\/)?tags\/[^/]+\/index\.html$/.test(path))
      .map((path) => path.replace("index.html", ""));
    const wanted = [
      "",
      ...settings.sections.map(({ id }) => `${id}/`),
      ...folders,
      ...authors.map(({ id }) => `authors/${id}/`),
      ...["es/", "es/world/", "es/culture/"],
      ...["es/authors/world-desk/", "es/authors/standards-desk/"],
    ];
    expect(folders.length).toBeGreaterThan(5);
    expect(named(file).sort()).toEqual(wanted.map((folder) => folder + file).sort());
  });

  test("has everything that is required of each entry, newest first, twenty at most", () => {
    for (const path of named(file)) {
      const entries = entriesOf(path);
      expect(entries.length, path).toBeGreaterThan(0);
      expect(entries.length, path).toBeLessThanOrEqual(LONGEST);
      for (const { id, url, title, published, authors, html } of entries) {
        expect(id, path).toBe(url);
        expect(site.files, path).toContain(
          `${decodeURI(url ?? "").slice(ORIGIN.length + 1)}index.html`,
        );
        expect(title?.trim(), path).toBeTruthy();
        expect(authors.length, path).toBeGreaterThan(0);
        expect(
          authors.every((name) => name?.trim()),
          path,
        ).toBe(true);
        expect(Number.isNaN(Date.parse(published ?? "")), path).toBe(false);
        expect(html?.trim(), path).toBeTruthy();
      }
      const times = entries.map(({ published }) => Date.parse(published ?? ""));
      expect(times, path).toEqual(times.toSorted((a, b) => b - a));
      expect(new Set(entries.map(({ id }) => id)).size, path).toBe(entries.length);
    }
  });

  test("has the whole text of an article, with its sources, and no URL that is not absolute", async () => {
    const problem = referenceChecker(site, { origin: ORIGIN, pathPrefix: "/" });
    const { articles } = await gazetteContent();
    const byUrl = new Map(articles.map((article) => [ORIGIN + encodeURI(article.url), article]));
    for (const { url, html = "" } of entriesOf(file)) {
      const article = byUrl.get(url ?? "");
      const page = site.pages.find((each) => each.url === article?.url);
      const words = (text: string) => text.replace(/\s+/g, " ");
      const inFeed = words(elementsOf(html).slice(0, 1).map(textOf).join(""));
      const paragraphs = page?.elements.filter(
        ({ tagName, parentNode }) =>
          tagName === "p" &&
          parentNode &&
          "tagName" in parentNode &&
          attribute(parentNode, "class") === "prose",
      );
      expect(paragraphs?.length, url).toBeGreaterThan(3);
      for (const paragraph of paragraphs ?? []) {
        // A reader shows an article without the place that it was sent from.
        if (hasClass(paragraph, "dateline")) continue;
        expect(inFeed).toContain(words(textInFeeds(paragraph)));
      }
      for (const { reference } of article?.body.citations ?? []) {
        const { title } = shownSource(reference, article?.language ?? "en");
        expect(inFeed, url).toContain(words(title));
      }
      for (const element of elementsOf(html)) {
        for (const name of ["href", "src"]) {
          const value = attribute(element, name);
          if (value === undefined) continue;
          expect(value, url).toMatch(/^(https?:|mailto:)/);
          expect(problem(value, "/"), value).toBeUndefined();
        }
        expect(["script", "style", "iframe"], url).not.toContain(element.tagName);
      }
    }
  });
});

test("all XML of the site is well-formed", async () => {
  const documents = site.files.filter((path) => path.endsWith(".xml"));
  expect(documents.length).toBeGreaterThan(20);
  expect(await xmlProblems(...documents.map(site.read))).toEqual([]);
});

test("the three formats agree on what there is, and what it is called", () => {
  const [rss, atom, json] = FORMATS.map(([, file, entriesOf]) => entriesOf(file));
  const brief = (entries: Entry[] = []) => entries.map(({ id, title }) => ({ id, title }));
  expect(brief(atom)).toEqual(brief(rss));
  expect(brief(json)).toEqual(brief(rss));
});
