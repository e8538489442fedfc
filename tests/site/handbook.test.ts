import { beforeAll, expect, test } from "vitest";
import { HANDBOOK_PAGES } from "../kit/handbook/pages.ts";
import { attribute } from "../kit/readers/elements.ts";
import { referenceChecker, referencesOf } from "../kit/readers/page-references.ts";
import {
  handbookSite,
  HANDBOOK_ORIGIN as ORIGIN,
  HANDBOOK_PREFIX as PREFIX,
  type SharedSite,
} from "../kit/sites/shared-sites.ts";

/** A rule's page is in the folder of its family, and has the family in the last part of its URL. */
const NAMES = HANDBOOK_PAGES.map(({ name }) => name.replace(/^(rules\/.+)\//, "$1-"));

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

test("the front leads to every page of the handbook within two steps", () => {
  const linksOf = (url: string): string[] => {
    const { elements = [] } = site.pages.find((page) => page.url === url) ?? {};
    const hrefs = elements.flatMap((element) =>
      element.tagName === "a" ? (attribute(element, "href") ?? []) : [],
    );
    const base = ORIGIN + PREFIX + url.slice(1);
    return hrefs.map((href) => new URL(href, base).pathname.replace(PREFIX, "/"));
  };
  const reached = new Set(linksOf("/").flatMap(linksOf));
  expect(NAMES.filter((name) => !reached.has(`/${name}/`))).toEqual([]);
});

test("a page has a way to the next, and nothing that belongs to news", () => {
  const page = site.read("how-to/cite-a-source/index.html");
  expect(page).toContain("neighbour-older");
  for (const name of ["byline", "times", "years-old", "prompt", "cite-as", "share"])
    expect(page).not.toMatch(new RegExp(`class="[^"]*\\b${name}\\b`));
});
