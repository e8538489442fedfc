import { beforeAll, describe, expect, test } from "vitest";
import { attribute, textOf } from "../kit/readers/elements.ts";
import { referenceChecker, referencesOf } from "../kit/readers/page-references.ts";
import { isLite, isRedirect } from "../kit/sites/built-site.ts";
import { UNLISTED } from "../kit/sites/gazette.ts";
import { gazetteSite, type SharedSite, specimenSite } from "../kit/sites/shared-sites.ts";

const FEED_TYPE = /rss|atom|feed/;

const ORIGIN = "https://meridian.example";

/** Each reference that leads nowhere, once, with the page it is on: links of the foot are on all of them. */
function lost(site: SharedSite, pathPrefix: string): string[] {
  const problem = referenceChecker(site, { origin: ORIGIN, pathPrefix });
  const found = new Map<string, string>();
  for (const page of site.pages) {
    for (const reference of referencesOf(page)) {
      const why = problem(reference, page.url);
      if (why && !found.has(reference)) found.set(reference, `${page.path}: ${reference} ${why}`);
    }
  }
  return [...found.values()];
}

describe.each([
  ["at the root of its host", "/", gazetteSite],
  ["with all that there is to use, in a folder of its host", "/project/", specimenSite],
] as const)("a newspaper %s", (_, pathPrefix, build) => {
  let site: SharedSite;
  beforeAll(() => {
    site = build(pathPrefix);
  });

  test("has a file or an element for every link, picture, stylesheet and feed that a page names", () => {
    expect(site.pages.flatMap(referencesOf).length).toBeGreaterThan(3000);
    expect(site.pages.map(({ path }) => path)).toEqual(expect.arrayContaining([...UNLISTED]));
    expect(lost(site, pathPrefix)).toEqual([]);
  });

  test("leads to every page from its front", () => {
    const problem = referenceChecker(site, { origin: ORIGIN, pathPrefix });
    const pages = new Map(site.pages.map((page) => [page.url, page]));
    const reached = new Set(["/"]);
    for (const url of reached) {
      const page = pages.get(url);
      for (const element of page?.elements ?? []) {
        const href = element.tagName === "a" ? attribute(element, "href") : undefined;
        if (!href || problem(href, url)) continue;
        const target = new URL(href, ORIGIN + pathPrefix + url.slice(1));
        if (target.origin !== ORIGIN) continue;
        reached.add(decodeURIComponent(target.pathname).replace(pathPrefix, "/"));
      }
    }
    const own = site.pages.filter((page) => !isRedirect(page));
    const left = own.map(({ url }) => url).filter((url) => !reached.has(url));
    expect(left).toEqual(["/404.html", "/es/404.html"]);
  });

  test("uses no id twice on a page", () => {
    for (const { elements, path } of site.pages) {
      const ids = elements.flatMap((element) => attribute(element, "id") ?? []);
      const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
      expect(twice, path).toEqual([]);
    }
  });

  test("every button opens a window of its page, and every window has a button", () => {
    let opened = 0;
    for (const { elements, path } of site.pages) {
      const windows = elements.filter((element) => attribute(element, "popover") !== undefined);
      const named = elements.flatMap((element) => attribute(element, "popovertarget") ?? []);
      expect(windows.map((each) => attribute(each, "id")).sort(), path).toEqual(
        [...new Set(named)].sort(),
      );
      opened += windows.length;
    }
    expect(opened).toBeGreaterThan(100);
  });

  test("every page names the feeds of its part of the site and a stylesheet, every text-only page a stylesheet", () => {
    for (const page of site.pages) {
      const links = page.elements.filter(({ tagName }) => tagName === "link");
      const types = links
        .filter((link) => attribute(link, "rel") === "alternate")
        .map((link) => attribute(link, "type"))
        .filter((type) => FEED_TYPE.test(type ?? ""));
      if (page.elements.some((each) => attribute(each, "http-equiv") === "refresh")) continue;
      const feeds = ["application/rss+xml", "application/atom+xml", "application/feed+json"];
      // A page with its own feeds announces those and the publication's first; any other announces all the publication's.
      expect(types.slice(0, 3), page.path).toEqual(isLite(page) ? [] : feeds);
      expect(types.slice(3), page.path).toEqual(types.length > 3 ? feeds.slice(0, 1) : []);
      const titles = links.filter((link) => FEED_TYPE.test(attribute(link, "type") ?? ""));
      const named = titles.map((link) => attribute(link, "title"));
      expect(new Set(named).size, page.path).toBe(types.length);
      expect(
        links.map((link) => attribute(link, "rel")),
        page.path,
      ).toContain("stylesheet");
    }
  });

  test("links out of the site say so, and words of a link are never empty", () => {
    for (const { elements, path } of site.pages) {
      for (const element of elements.filter(({ tagName }) => tagName === "a")) {
        const href = attribute(element, "href") ?? "";
        const name = attribute(element, "aria-label") ?? textOf(element);
        expect(name.trim(), `${path} ${href}`).not.toBe("");
        if (/^https?:/.test(href)) {
          expect(attribute(element, "rel"), `${path} ${href}`).toMatch(/external|nofollow|me/);
        }
      }
    }
  });
});

test("the one that uses everything has further pages of its lists, and old addresses", () => {
  const { files } = specimenSite("/project/");
  expect(files).toContain("world/page/2/index.html");
  expect(files).toContain("old/specimen/index.html");
});
