import { beforeAll, expect, test } from "vitest";
import { HANDBOOK_PAGES } from "../kit/handbook/pages.ts";
import { attribute } from "../kit/readers/elements.ts";
import { referenceChecker, referencesOf } from "../kit/readers/page-references.ts";
import { isNoindex } from "../kit/sites/built-site.ts";
import {
  handbookSite,
  HANDBOOK_ORIGIN as ORIGIN,
  HANDBOOK_PREFIX as PREFIX,
  type SharedSite,
} from "../kit/sites/shared-sites.ts";

const NAMES = HANDBOOK_PAGES.map(({ name }) => name);

let site: SharedSite;
beforeAll(() => {
  site = handbookSite();
});

test("the handbook is built without a warning", () => {
  expect(site.report).toBe("");
});

test("every page of the handbook is in the folder of its section, and is published", () => {
  expect(NAMES.length).toBeGreaterThan(3);
  const urls = new Set(site.pages.map(({ url }) => url));
  expect(NAMES.filter((name) => !urls.has(`/${name}/`))).toEqual([]);
});

test("every link and picture of the handbook leads somewhere", () => {
  const problem = referenceChecker(site, { origin: ORIGIN, pathPrefix: PREFIX });
  const lost = site.pages.flatMap(({ url, ...page }) =>
    referencesOf({ url, ...page }).flatMap((reference) => {
      const why = problem(reference, url);
      return why ? [`${url}: ${reference} ${why}`] : [];
    }),
  );
  expect([...new Set(lost)]).toEqual([]);
});

test("the front leads to every page within two steps", () => {
  const linksOf = (url: string): string[] => {
    const { elements = [] } = site.pages.find((page) => page.url === url) ?? {};
    const hrefs = elements.flatMap((element) =>
      element.tagName === "a" ? (attribute(element, "href") ?? []) : [],
    );
    const base = ORIGIN + PREFIX + url.slice(1);
    return hrefs.map((href) => new URL(href, base).pathname.replace(PREFIX, "/"));
  };
  const reached = new Set(["/", ...linksOf("/"), ...linksOf("/").flatMap(linksOf)]);
  const own = site.pages.filter((page) => !isNoindex(page)).map(({ url }) => url);
  expect(own.filter((url) => !reached.has(url))).toEqual([]);
});

test("no page asks readers a question, or calls itself old", () => {
  for (const { html, path } of site.pages) {
    expect(html, path).not.toContain('class="prompt"');
    expect(html, path).not.toContain('class="years-old"');
  }
});
