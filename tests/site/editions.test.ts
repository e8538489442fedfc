import { beforeAll, expect, test } from "vitest";
import { attribute, jsonLdOf, textOf } from "../kit/readers/elements.ts";
import { htmlProblems } from "../kit/readers/html-validate.ts";
import { referenceChecker, referencesOf } from "../kit/readers/page-references.ts";
import { isRedirect, type PageFile } from "../kit/sites/built-site.ts";
import { editionsSite, type SharedSite } from "../kit/sites/shared-sites.ts";

const ORIGIN = "https://strait.example";
const HOMES = { en: "/", es: "/es/", ar: "/ar/" } as const;
const LANGUAGES = ["en", "es", "ar"] as const;

let site: SharedSite;
beforeAll(() => {
  site = editionsSite();
});

const pageAt = (url: string): PageFile => {
  const page = site.pages.find((each) => each.url === url);
  if (!page) throw new Error(`there is no page ${url}`);
  return page;
};

/** The pages that a page says it is in other languages. */
function alternatesOf({ elements }: PageFile): [language: string, url: string][] {
  return elements.flatMap((element): [string, string][] => {
    const language = attribute(element, "hreflang");
    const url = attribute(element, "href") ?? "";
    return element.tagName === "link" && language
      ? [[language, decodeURI(url.replace(ORIGIN, ""))]]
      : [];
  });
}

function editionOf(url: string): (typeof LANGUAGES)[number] {
  return url.startsWith("/es/") ? "es" : url.startsWith("/ar/") ? "ar" : "en";
}

test("every page of every edition is valid HTML, in the language and direction of its edition", () => {
  expect(site.report).not.toMatch(/error|warning /);
  for (const page of site.pages) {
    expect(htmlProblems(page.html, page.path)).toEqual([]);
    const [html] = page.elements.filter(({ tagName }) => tagName === "html");
    const edition = editionOf(page.url);
    expect(html && attribute(html, "lang"), page.url).toBe(edition);
    expect(html && attribute(html, "dir"), page.url).toBe(edition === "ar" ? "rtl" : "ltr");
  }
});

test("every reference leads somewhere, and every page is reached from each front", () => {
  const problem = referenceChecker(site, { origin: ORIGIN, pathPrefix: "/" });
  const lost = site.pages.flatMap((page) =>
    referencesOf(page).flatMap((each) => {
      const why = problem(each, page.url);
      return why ? [`${page.url}: ${each} ${why}`] : [];
    }),
  );
  expect([...new Set(lost)]).toEqual([]);
  const pages = new Map(site.pages.map((page) => [page.url, page]));
  const reached = new Set<string>(["/ar/"]);
  for (const url of reached) {
    for (const element of pages.get(url)?.elements ?? []) {
      const href = element.tagName === "a" ? attribute(element, "href") : undefined;
      if (href?.startsWith("/")) reached.add(decodeURI(href.replace(/#.*$/, "")));
    }
  }
  const left = site.pages.filter((page) => !isRedirect(page) && !reached.has(page.url));
  expect(left.map(({ url }) => url).toSorted()).toEqual([
    "/404.html",
    "/ar/404.html",
    "/es/404.html",
  ]);
});

test("a page and its counterparts say the same of each other, in the sitemap too", () => {
  const sitemap = site.read("sitemap.xml");
  const told = site.pages.filter((page) => alternatesOf(page).length > 0);
  expect(told.length).toBeGreaterThan(20);
  for (const page of told) {
    const all = alternatesOf(page);
    expect(
      all.map(([, url]) => url),
      page.url,
    ).toContain(page.url);
    for (const [, url] of all) expect(alternatesOf(pageAt(url)), `${page.url} ${url}`).toEqual(all);
    const links = all.map(
      ([language, url]) => `hreflang="${language}" href="${ORIGIN}${encodeURI(url)}"`,
    );
    const entry = sitemap
      .split("<url>")
      .find((each) => each.includes(`<loc>${ORIGIN}${encodeURI(page.url)}</loc>`));
    expect(
      [...(entry ?? "").matchAll(/hreflang="[^"]*" href="[^"]*"/g)].map(([text]) => text),
    ).toEqual(links);
  }
  expect(alternatesOf(pageAt("/es/2026/01/solo/"))).toEqual([]);
  expect(alternatesOf(pageAt("/ar/2026/03/mitr/")).at(-1)).toEqual([
    "x-default",
    "/2026/03/metre/",
  ]);
});

test("a translation names its original, and the original its translations", () => {
  const works = (url: string) =>
    jsonLdOf(pageAt(url).elements).flatMap((fact) => {
      const { translationOfWork, workTranslation } = fact as Record<string, unknown>;
      return translationOfWork || workTranslation ? [{ translationOfWork, workTranslation }] : [];
    });
  expect(works("/es/2026/03/metro/")).toMatchObject([
    { translationOfWork: { "@id": `${ORIGIN}/2026/03/metre/#article`, inLanguage: "en" } },
  ]);
  expect(works("/2026/03/metre/")).toMatchObject([
    { workTranslation: [{ inLanguage: "ar" }, { inLanguage: "es" }] },
  ]);
});

test("each edition's fronts, lists and feeds hold its own articles alone", () => {
  const articles = /\/20\d\d\/\d\d\/[a-z]+\//g;
  for (const language of LANGUAGES) {
    const home = HOMES[language];
    for (const file of ["index.html", "measures/index.html", "rss.xml", "atom.xml", "feed.json"]) {
      const text = site.read(`${home.slice(1)}${file}`);
      const named = [...text.matchAll(articles)].map(({ index }) => text.slice(index - 4, index));
      expect(named.length, home + file).toBeGreaterThan(0);
      expect(new Set(named.map((before) => /\/(es|ar)$/.exec(before)?.[1] ?? "en"))).toEqual(
        new Set([language]),
      );
    }
    expect(site.read(`${home.slice(1)}rss.xml`)).toContain(`<language>${language}</language>`);
  }
});

test("every page leads to the same page in other editions, or to their fronts", () => {
  const switchOf = (url: string) =>
    pageAt(url).elements.flatMap((element) =>
      element.tagName === "a" && attribute(element, "hreflang") && attribute(element, "lang")
        ? [[textOf(element), attribute(element, "href")]]
        : [],
    );
  expect(switchOf("/es/measures/")).toEqual([
    ["English", "/measures/"],
    ["العربية", "/ar/measures/"],
  ]);
  expect(switchOf("/es/2026/01/solo/")).toEqual([
    ["English", "/"],
    ["العربية", "/ar/"],
  ]);
});
