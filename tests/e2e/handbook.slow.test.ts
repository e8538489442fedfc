/// <reference lib="dom" />
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closePages, sharedBrowser, watchPage } from "../kit/browser/launch-browser.ts";
import { HANDBOOK_PAGES } from "../kit/handbook/pages.ts";
import { type StaticServer, serveStatic } from "../kit/servers/static-server.ts";
import { HANDBOOK_PREFIX, handbookSite } from "../kit/sites/shared-sites.ts";

let server: StaticServer;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  const { folder } = handbookSite();
  [server, browser] = await Promise.all([serveStatic(folder, HANDBOOK_PREFIX), sharedBrowser()]);
  page = await browser.newPage();
});
afterAll(async () => {
  await closePages(browser);
  await server.close();
});

test("a reader finds a page of the handbook by its words", async () => {
  const problems = watchPage(page, new URL(server.url).origin);
  await page.goto(`${server.url}search/?q=embargo`);
  const found = page.getByRole("link", { name: "Hold an article until a date" });
  await found.first().click();
  await page.waitForURL("**/how-to/hold-an-article-until-a-date/");
  expect(problems).toEqual([]);
});

test("no page of the handbook scrolls sideways on a phone", async () => {
  await page.setViewportSize({ width: 320, height: 640 });
  const wide: string[] = [];
  for (const name of ["", ...HANDBOOK_PAGES.map((each) => `${each.name}/`)]) {
    await page.goto(server.url + name);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > 320) wide.push(name);
  }
  expect(wide).toEqual([]);
});
