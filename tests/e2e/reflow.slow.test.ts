import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { violationsOfRules } from "../kit/browser/axe.ts";
import { ALL } from "../kit/browser/lay-out-all.ts";
import { startVisit, type Visit } from "../kit/browser/visit.ts";
import { sampled } from "../kit/measures/sample.ts";
import { serveStatic } from "../kit/servers/static-server.ts";
import { pageOfEachKind } from "../kit/sites/page-kinds.ts";
import { editionsSite } from "../kit/sites/shared-sites.ts";

/** WCAG 2.2, 1.4.10: a page of 1280 by 1024 pixels at 400 %, which is also a telephone of 320 pixels. */
const MAGNIFIED = { width: 320, height: 256 };
/** WCAG 2.2, 1.4.12. */
const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`;
/** WCAG 2.2, 1.4.4: only the text grows. */
const LARGE = "html { font-size: 200% !important }";

/** One in so many of them is looked at; all with `--mode full`. */
const SOME = 5;
const RIGHT_TO_LEFT = [
  ...["ar/", "ar/2026/03/mitr/", "ar/measures/", "ar/authors/desk/", "ar/tags/", "ar/archive/"],
  ...["ar/2026/", "ar/sources/", "ar/sources/kinds/", "ar/about/", "ar/404.html", "ar/search/"],
];

let visit: Visit;
beforeAll(async () => {
  visit = await startVisit();
});
afterAll(() => visit.end());

/** Gives a page one more stylesheet, or none: policy forbids it an element of style. */
async function restyle(page: Page, css: string): Promise<void> {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, ALL + css);
}

/** What a page loses as it is, with text set apart as readers may set it, and with larger text in twice the room. */
async function losses(page: Page, name: string): Promise<string[]> {
  const found: string[] = [];
  const look = async (how: string, css: string, width: number) => {
    await page.setViewportSize({ ...MAGNIFIED, width });
    await restyle(page, css);
    found.push(...(await page.evaluate(lost)).map((each) => `${name}, ${how}: ${each}`));
  };
  await look("magnified", "", MAGNIFIED.width);
  found.push(...(await violationsOfRules(page, name, ["target-size"])));
  await look("set apart", SPACED, MAGNIFIED.width);
  await look("large", LARGE, 2 * MAGNIFIED.width);
  return found;
}

/** In the page: what reaches over its edge, and words that are cut off where no scrolling brings them back. */
function lost(): string[] {
  const { clientWidth, scrollWidth } = document.documentElement;
  const found: string[] = [];
  const told = (element: Element | undefined) => element?.outerHTML.slice(0, 120) ?? "";
  const all = [...document.querySelectorAll("body *")].filter(
    (element) => element.closest(".visually-hidden, .skip-link, [popover]") === null,
  );
  const boxes = new Map(all.map((element) => [element, element.getBoundingClientRect()]));
  if (Math.max(scrollWidth, document.body.scrollWidth) > clientWidth) {
    const reach = (element: Element) => {
      const { left = 0, right = 0 } = boxes.get(element) ?? {};
      return Math.max(right - clientWidth, -left);
    };
    found.push(`scrolls to the side: ${told(all.toSorted((a, b) => reach(b) - reach(a))[0])}`);
  }
  const scrolls = (element: Element | null): boolean =>
    element !== null &&
    (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
  for (const [element, { left, right, width, height }] of boxes) {
    if (width * height === 0) continue;
    const style = getComputedStyle(element);
    const outside = left < -1 || right > clientWidth + 1;
    const speaks = element.matches("img, input, select, button, :not(:has(*))");
    if (outside && speaks && !scrolls(element)) found.push(`over the edge: ${told(element)}`);
    const tall = /hidden|clip/.test(style.overflowY) && element.scrollHeight > element.clientHeight;
    const wide = /hidden|clip/.test(style.overflowX) && element.scrollWidth > element.clientWidth;
    if ((tall || wide) && !element.matches("input, select, img, svg"))
      found.push(`cut off: ${told(element)}`);
  }
  return found;
}

test("at 400 %, with text set apart, and with text twice as large, no kind of page scrolls to the side or loses a word, and every target is large enough", async () => {
  const page = await visit.browser.newPage({ hasTouch: true });
  const found: string[] = [];
  for (const [name, url] of sampled(pageOfEachKind(visit.site), SOME)) {
    await page.goto(visit.at(url));
    found.push(...(await losses(page, name)));
  }
  await page.goto(visit.at("/search/?q=treaty"));
  await page.locator(".search-results > li").first().waitFor();
  found.push(...(await losses(page, "search with results")));
  expect(found).toEqual([]);
  await page.close();
}, 300_000);

test("nor does any from right to left", async () => {
  const server = await serveStatic(editionsSite().folder);
  const page = await visit.browser.newPage({ hasTouch: true });
  const found: string[] = [];
  for (const url of sampled(RIGHT_TO_LEFT, SOME)) {
    await page.goto(server.url + url);
    found.push(...(await losses(page, url)));
  }
  expect(found).toEqual([]);
  await page.close();
  await server.close();
}, 300_000);
