import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { violations } from "../kit/browser/axe.ts";
import { startVisit, type Visit } from "../kit/browser/visit.ts";
import { FULL, sampled } from "../kit/measures/sample.ts";
import { serveStatic } from "../kit/servers/static-server.ts";
import { isRedirect } from "../kit/sites/built-site.ts";
import { pageOfEachKind } from "../kit/sites/page-kinds.ts";
import { editionsSite, gazetteSite } from "../kit/sites/shared-sites.ts";

/** All pages of the gazette are looked at with `--mode full`, in some ten minutes; otherwise one in so many. */
const PART = 300;
/** And of the kinds of pages, and of the pages from right to left. */
const SOME = 5;
const LONG = FULL ? 1_800_000 : 300_000;

/** Of a publication's Arabic edition, a page of each kind. */
const RIGHT_TO_LEFT = [
  ...["ar/", "ar/2026/03/mitr/", "ar/measures/", "ar/authors/desk/", "ar/tags/", "ar/archive/"],
  ...["ar/2026/", "ar/sources/", "ar/sources/kinds/", "ar/about/", "ar/404.html", "ar/search/"],
  ...["ar/lite/", "ar/lite/2026/03/mitr/"],
];

let visit: Visit;
let page: Page;
beforeAll(async () => {
  visit = await startVisit();
});
afterAll(() => visit.end());
beforeEach(async () => {
  page = await visit.browser.newPage({ viewport: { width: 1280, height: 900 } });
});
afterEach(() => page.close());

/** What axe finds on pages, each opened in its turn. */
async function violationsOf(pages: readonly (readonly [name: string, url: string])[]) {
  const found: string[] = [];
  for (const [name, url] of pages) {
    await page.goto(url);
    found.push(...(await violations(page, name)));
  }
  return found;
}

test(
  "axe finds no fault with any kind of page, in light or in dark",
  async () => {
    const kinds = sampled(pageOfEachKind(visit.site), SOME);
    expect(await violationsOf(kinds.map(([name, url]) => [name, visit.at(url)]))).toEqual([]);
  },
  LONG,
);

test(
  "axe finds no fault with any page of a newspaper",
  async () => {
    const site = gazetteSite();
    const server = await serveStatic(site.folder);
    const pages = sampled(
      site.pages.filter((each) => !isRedirect(each)),
      PART,
    );
    const named = pages.map(({ url }) => [url, server.url + encodeURI(url.slice(1))] as const);
    expect(await violationsOf(named)).toEqual([]);
    await server.close();
  },
  LONG,
);

test(
  "axe finds no fault with pages from right to left",
  async () => {
    const server = await serveStatic(editionsSite().folder);
    const pages = sampled(RIGHT_TO_LEFT, SOME);
    expect(await violationsOf(pages.map((url) => [url, server.url + url]))).toEqual([]);
    await server.close();
  },
  LONG,
);

test("axe finds no fault with a search that has found, a source that is open, or a menu that is unfolded", async () => {
  await page.goto(visit.at("/search/?q=treaty"));
  await page.locator(".search-results > li").first().waitFor();
  expect(await violations(page, "search")).toEqual([]);
  await page.goto(visit.at("/2026/11/specimen/"));
  await page.locator(".cite-as summary").click();
  await page.locator("sup.citation button").first().click();
  expect(await page.getByRole("dialog").count()).toBe(1);
  expect(await violations(page, "article with a source open")).toEqual([]);
});

test("axe finds no fault with a front and an article on a small telephone", async () => {
  await page.setViewportSize({ width: 320, height: 640 });
  const small = ["/", "/2026/11/specimen/", "/search/"];
  expect(await violationsOf(small.map((url) => [url, visit.at(url)]))).toEqual([]);
});

test("axe is asked for contrast of 7:1, in both schemes, and for targets of 24 pixels", async () => {
  const button = (text: string) =>
    `<button style="width: 9px; height: 9px; padding: 0; margin: 0">${text}</button>`;
  await page.setContent(`<!DOCTYPE html><html lang="en"><title>Faults</title>
    <meta name="color-scheme" content="light dark">
    <main><h1>Faults</h1><p style="background: light-dark(#fff, #000); color: #767676">Quiet</p>
    ${button("1")}${button("2")}</main>`);
  const found = (await violations(page, "faults")).map((each) => each.replace(/ \(.*/, ""));
  expect(new Set(found)).toEqual(
    new Set([
      "faults, light: color-contrast-enhanced",
      "faults, dark: color-contrast-enhanced",
      "faults, light: target-size",
    ]),
  );
});
