/// <reference lib="dom" />
// Functions passed to a page run in the browser and use its `document`.
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { violations as axeViolations } from "../kit/browser/axe.ts";
import { closePages, sharedBrowser } from "../kit/browser/launch-browser.ts";
import { build } from "../kit/builds/command.ts";
import { scratch } from "../kit/disk/scratch.ts";
import { article, PUBLICATION, writeContent } from "../kit/publications/publication-files.ts";
import { type StaticServer, serveStatic } from "../kit/servers/static-server.ts";

const EMBEDS = `
https://www.youtube.com/watch?v=M7lc1UVf-VE

[![Boxes](/media/a.svg "A caption | Credit")](https://vimeo.com/76979871 "A title")

![A post](https://bsky.app/profile/bsky.app/post/3l6oveex3ii2l)

https://open.spotify.com/track/11dFghVXANMlKmJXsNCbNl

https://datawrapper.dwcdn.net/7tmxv/
`;
const HOSTS = [
  "datawrapper.dwcdn.net",
  "embed.bsky.app",
  "open.spotify.com",
  "player.vimeo.com",
  "www.youtube-nocookie.com",
];
const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="400"><path d="M0 0h9v9z"/></svg>';

const place = scratch();
let site: StaticServer;
let browser: Browser;

beforeAll(async () => {
  browser = await sharedBrowser();
  const content = writeContent(join(place.folder, "content"), {
    "publication.yaml": PUBLICATION,
    "media/a.svg": SVG,
    "articles/embeds.md": article({}, EMBEDS),
    "articles/plain.md": article(),
  });
  const output = join(place.folder, "_site");
  build(content, output);
  site = await serveStatic(output);
});

afterAll(async () => {
  await closePages(browser);
  await site.close();
  place.remove();
});

/** Opens a page. Requests to other sites are noted, and answered with an empty page. */
async function open(path: string, viewport = { width: 1280, height: 900 }) {
  const page = await browser.newPage({ viewport });
  const asked: { host: string; referrer: string | undefined }[] = [];
  const refused: string[] = [];
  page.on("console", (message) => {
    if (/Content Security Policy/i.test(message.text())) refused.push(message.text());
  });
  await page.route(
    ({ origin }) => origin !== new URL(site.url).origin,
    (route) => {
      const request = route.request();
      asked.push({ host: new URL(request.url()).host, referrer: request.headers().referer });
      return route.fulfill({ contentType: "text/html", body: "<!doctype html><title>x</title>" });
    },
  );
  await page.goto(site.url + path, { waitUntil: "networkidle" });
  return { page, asked, refused };
}

/** Scrolls through the whole page, so that all that is lazy would load. */
async function scrollThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let at = 0; at < document.body.scrollHeight; at += 200) {
      scrollTo(0, at);
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 20)));
    }
  });
  await page.waitForLoadState("networkidle");
}

test("nothing is requested from another site until its card is opened, and then only its frame", async () => {
  const { page, asked, refused } = await open("2026/03/embeds/");
  await scrollThrough(page);
  expect(asked).toEqual([]);
  const cards = await page.locator("details.embed-card > summary").all();
  expect(cards).toHaveLength(HOSTS.length);
  for (const [index, card] of cards.entries()) {
    const frame = page.locator(".embed-frame").nth(index);
    const src = await frame.getAttribute("src");
    const loaded = page.waitForRequest((request) => request.url() === src);
    await card.focus();
    await page.keyboard.press("Enter");
    await loaded;
    await expect.poll(() => asked.length).toBe(index + 1);
  }
  expect(asked.map(({ host }) => host).sort()).toEqual(HOSTS);
  expect(refused).toEqual([]);
  const told = asked.filter(({ referrer }) => referrer !== undefined);
  expect(told.map(({ host }) => host).sort()).toEqual([
    "player.vimeo.com",
    "www.youtube-nocookie.com",
  ]);
  for (const { referrer } of told) expect(referrer).toBe(site.url);
  await page.close();
});

test("a page without the embed refuses its frame", async () => {
  const { page, asked, refused } = await open("2026/03/plain/");
  await page.evaluate(() => {
    const frame = document.createElement("iframe");
    frame.src = "https://www.youtube-nocookie.com/embed/M7lc1UVf-VE";
    document.body.append(frame);
  });
  await expect.poll(() => refused.length).toBe(1);
  expect(asked).toEqual([]);
  await page.close();
});

test("cards have no fault that axe finds, closed or open", async () => {
  const { page } = await open("2026/03/embeds/");
  expect(await axeViolations(page, "closed")).toEqual([]);
  for (const card of await page.locator("details.embed-card > summary").all()) await card.click();
  expect(await axeViolations(page, "open")).toEqual([]);
  await page.close();
});

test.for([320, 768, 1280])(
  "at %i px, no frame is wider than the page or without a height",
  async (width) => {
    const { page } = await open("2026/03/embeds/", { width, height: 800 });
    for (const card of await page.locator("details.embed-card > summary").all()) await card.click();
    const boxes = await page
      .locator(".embed-frame")
      .evaluateAll((frames) => frames.map((frame) => frame.getBoundingClientRect().toJSON()));
    for (const { left, right, height } of boxes) {
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(width);
      expect(height).toBeGreaterThan(140);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      width,
    );
    await page.close();
  },
);

test("on paper, an open card has no frame, and its URL is printed", async () => {
  const { page } = await open("2026/03/embeds/");
  await page.locator("details.embed-card > summary").first().click();
  await page.emulateMedia({ media: "print" });
  expect(await page.locator(".embed-frame").first().isVisible()).toBe(false);
  const printed = await page
    .locator(".embed-link a")
    .first()
    .evaluate((link) => getComputedStyle(link, "::after").content);
  expect(printed).toContain("https://www.youtube.com/watch?v=M7lc1UVf-VE");
  await page.close();
});
