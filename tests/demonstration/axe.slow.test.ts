import { afterAll, expect, test } from "vitest";
import { violations } from "../kit/browser/axe.ts";
import { closePages, sharedBrowser } from "../kit/browser/launch-browser.ts";
import { sampled } from "../kit/measures/sample.ts";
import { serveStatic } from "../kit/servers/static-server.ts";
import { isRedirect } from "../kit/sites/built-site.ts";
import { demonstrationSite } from "./demonstration-site.ts";

/** All pages are looked at with `--mode full`, in some ten minutes; otherwise one in so many. */
const PART = 300;

afterAll(async () => closePages(await sharedBrowser()));

test("axe finds no fault with any page of the demonstration", async () => {
  const site = demonstrationSite();
  const server = await serveStatic(site.folder);
  const browser = await sharedBrowser();
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const pages = sampled(
    site.pages.filter((each) => !isRedirect(each)),
    PART,
  );
  const found: string[] = [];
  for (const { url, path } of pages) {
    await page.goto(server.url + encodeURI(url).replace(/^\//, ""));
    found.push(...(await violations(page, path)));
  }
  await server.close();
  expect(found).toEqual([]);
}, 1_800_000);
