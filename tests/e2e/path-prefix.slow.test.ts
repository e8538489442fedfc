import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { watchPage } from "../kit/browser/launch-browser.ts";
import { startVisit, type Visit } from "../kit/browser/visit.ts";

let visit: Visit;
let page: Page;
let problems: string[];
beforeAll(async () => {
  visit = await startVisit({ pathPrefix: "/project/" });
});
afterAll(() => visit.end());
beforeEach(async () => {
  page = await visit.browser.newPage();
  problems = watchPage(page, new URL(visit.server.url).origin);
});

const path = () => decodeURIComponent(new URL(page.url()).pathname);

async function follow(selector: string): Promise<void> {
  await page.locator(selector).first().click();
  await page.waitForLoadState();
}

test("in a folder of its host, links lead from the front to an article, its author, a tag, the archive and home", async () => {
  await page.goto(visit.server.url);
  await follow("main h2.headline a");
  expect(path()).toMatch(/^\/project\/\d{4}\/\d\d\/[^/]+\/$/);
  const article = page.url();
  await follow('a[rel="author"]');
  expect(path()).toMatch(/^\/project\/authors\/[^/]+\/$/);
  await page.goto(article);
  await follow('a[rel="tag"]');
  expect(path()).toMatch(/^\/project\/tags\/[^/]+\/$/);
  await follow(".foot a[href$='/archive/']");
  expect(path()).toBe("/project/archive/");
  await follow("main a[href*='/2026/11/']");
  expect(path()).toBe("/project/2026/11/");
  await follow("main .headline a");
  expect(path()).toMatch(/^\/project\/2026\/11\/[^/]+\/$/);
  await follow(".masthead-title a");
  expect(path()).toBe("/project/");
  expect(problems).toEqual([]);
});

test("in a folder of its host, the stylesheet, the pictures and the feeds are found", async () => {
  await page.goto(visit.at("/2026/11/specimen/"), { waitUntil: "networkidle" });
  const rules = await page.evaluate(() =>
    [...document.styleSheets].map(({ cssRules }) => cssRules.length),
  );
  // One of the whole site, one of paper, and one of the blocks in this text.
  expect(rules.length).toBe(3);
  expect(Math.min(...rules)).toBeGreaterThan(0);
  const picture = page.locator("figure img").first();
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(
    0,
  );
  const feeds = await page
    .locator('link[rel="alternate"]:is([type*="rss"], [type*="atom"], [type*="feed"])')
    .all();
  // The three of its section, and one of the publication.
  expect(feeds.length).toBe(4);
  for (const feed of feeds) {
    const href = await feed.getAttribute("href");
    const response = await page.request.get(new URL(href ?? "", page.url()).href);
    expect(response.status(), href ?? "").toBe(200);
    const text = await response.text();
    expect(text).toContain("https://meridian.example/project/2026/11/specimen/");
    expect(text).not.toMatch(/https:\/\/meridian\.example\/(?!project\/)/);
  }
  expect(problems).toEqual([]);
});

test("in a folder of its host, the page for what is not found leads back in", async () => {
  const response = await page.goto(visit.at("/nothing/"));
  expect(response?.status()).toBe(404);
  await follow("main a[href$='/world/']");
  expect(path()).toBe("/project/world/");
});
