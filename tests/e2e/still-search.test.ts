/// <reference lib="dom" />
import type { Page, Route } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { recordShifts, shiftsOf, waitForPaint } from "../kit/browser/layout-shifts.ts";
import { startVisit, type Visit } from "../kit/browser/visit.ts";

const SCRIPTS = /\.js$/;
/** What counts the filters. */
const COUNTS = /\.pf_filter$/;
const INDEXES = /\/search\/index\/.*(?<!\.pf_filter)$/;

let visit: Visit;
beforeAll(async () => {
  visit = await startVisit();
});
afterAll(() => visit.end());

/** Holds back requests for paths of this pattern. The function it gives lets them go. */
async function hold(page: Page, pattern: RegExp): Promise<() => Promise<void>> {
  const held: Route[] = [];
  let open = false;
  await page.route(pattern, async (route) => {
    if (open) await route.continue();
    else held.push(route);
  });
  return async () => {
    open = true;
    await Promise.all(held.splice(0).map((route) => route.continue()));
  };
}

/** Opens a search, and lets its files come one kind after the other, each when the page has been painted without it. */
async function searched(width: number, query: string, { scrolled = false } = {}) {
  const page = await visit.browser.newPage({ viewport: { width, height: 640 } });
  await recordShifts(page);
  const counts = await hold(page, COUNTS);
  const indexes = await hold(page, INDEXES);
  const scripts = await hold(page, SCRIPTS);
  const status = page.locator(".search-status");
  await page.goto(visit.at(`/search/?q=${query}`), { waitUntil: "commit" });
  await page.locator(".search-browse").waitFor();
  if (scrolled) await page.evaluate(() => window.scrollTo({ top: 9_999, behavior: "instant" }));
  await waitForPaint(page);
  await scripts();
  await status.filter({ hasText: "Searching" }).waitFor();
  await waitForPaint(page);
  await indexes();
  await status.filter({ hasText: /found|Nothing/ }).waitFor();
  await waitForPaint(page);
  await counts();
  await page.locator(".search-results:not([aria-busy])").waitFor({ state: "attached" });
  const moved = await shiftsOf(page);
  const said = await status.textContent();
  await page.close();
  return { moved, said };
}

test.each([360, 1280])(
  "at %i pixels nothing moves on the way to results, however late scripts, indexes and counts come",
  async (width) => {
    expect(await searched(width, "treaty")).toEqual({
      moved: [],
      said: expect.stringMatching(/^\d+\sarticles found$/),
    });
  },
);

test("nothing moves where nothing is found, nor below a reader who has scrolled on", async () => {
  expect((await searched(360, "zzzz")).moved).toEqual([]);
  expect((await searched(360, "treaty", { scrolled: true })).moved).toEqual([]);
});
