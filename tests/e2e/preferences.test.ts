import type { BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { startVisit, type Visit } from "../kit/browser/visit.ts";

const PAGES = ["/", "/2026/11/specimen/", "/world/", "/search/"];

let visit: Visit;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  visit = await startVisit();
});
afterAll(() => visit.end());
afterEach(() => context.close());

async function open(options: Parameters<Visit["browser"]["newContext"]>[0]): Promise<void> {
  context = await visit.browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  page = await context.newPage();
}

test("where the reader asks for less motion, nothing moves", async () => {
  await open({ reducedMotion: "reduce" });
  for (const url of PAGES) {
    await page.goto(visit.at(url));
    expect(await page.evaluate(moving), url).toEqual([]);
  }
});

/** In the page: what glides, turns or fades. */
function moving(): string[] {
  return [document.documentElement, ...document.querySelectorAll("body *")]
    .filter((element) => {
      const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
      const still = transitionDuration.split(", ").every((each) => Number.parseFloat(each) < 0.01);
      return animationName !== "none" || !still || scrollBehavior === "smooth";
    })
    .map((element) => element.outerHTML.slice(0, 80));
}

test("in the reader's own colours, fields and buttons have edges, and where a reader is shows by a line", async () => {
  await open({ forcedColors: "active" });
  for (const url of PAGES) {
    await page.goto(visit.at(url));
    expect(await page.evaluate(faint), url).toEqual([]);
  }
  await page.goto(visit.at("/world/"));
  const here = page.locator(".section-nav [aria-current]");
  expect(await here.evaluate((element) => getComputedStyle(element).borderBlockEndWidth)).toBe(
    "3px",
  );
});

/** In the page: what is shown by its background alone, which these readers do not see, or keeps its colours. */
function faint(): string[] {
  const found: string[] = [];
  for (const element of document.querySelectorAll("body *")) {
    const style = getComputedStyle(element);
    const told = element.outerHTML.slice(0, 80);
    if (style.forcedColorAdjust === "none") found.push(`own colours: ${told}`);
    const edged =
      style.borderBlockEndStyle !== "none" && Number.parseFloat(style.borderBlockEndWidth) > 0;
    const inText = element.closest(".citation, .note-call") !== null;
    if (element.matches("input, select, button") && !edged && !inText)
      found.push(`no edge: ${told}`);
  }
  return found;
}
