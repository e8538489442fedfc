/// <reference lib="dom" />
// Functions given to a page run in it: they speak of its document.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { WIDTHS } from "../../src/pictures/variants.ts";
import { closePages, sharedBrowser } from "../kit/browser/launch-browser.ts";
import { buildInProcess, foldersIn } from "../kit/builds/build-counts.ts";
import { scratch } from "../kit/disk/scratch.ts";
import { photograph } from "../kit/fixtures/raster-pictures.ts";
import { article, type Files, writeContent } from "../kit/publications/publication-files.ts";
import { type StaticServer, serveStatic } from "../kit/servers/static-server.ts";

/** Pages that show pictures in every place that they have: front, lists, above a text and in it. */
const PAGES = ["/", "/world/", "/authors/world-desk/", "/2026/03/a1/"];
const LARGEST = Math.max(...WIDTHS);

const place = scratch();
let server: StaticServer;
let browser: Browser;
beforeAll(async () => {
  const works = foldersIn(place.folder);
  const articles = Array.from({ length: 6 }, (_, index): [string, string] => {
    const image = "{ src: /media/quay.jpg, alt: The quay }";
    const front = { image, date: `2026-03-0${6 - index}`, section: index % 2 ? "world" : "home" };
    return [`articles/a${index}.md`, article(front, "![A crane](/media/quay.jpg)\n")];
  });
  writeContent(works.content, Object.fromEntries(articles) as Files);
  mkdirSync(join(works.content, "media"));
  writeFileSync(join(works.content, "media/quay.jpg"), await photograph(1600, 900));
  await buildInProcess(works);
  [server, browser] = await Promise.all([serveStatic(works.output, "/"), sharedBrowser()]);
});
afterAll(async () => {
  await closePages(browser);
  await server.close();
  place.remove();
});

interface Shown {
  where: string;
  /** In a screen's own pixels. */
  width: number;
  loaded: string;
  shift: boolean;
}

/**
 * Every picture of a page, with the file that a browser chose: in a separate context, since what is cached is chosen
 * again.
 */
async function shown(url: string, width: number, deviceScaleFactor: number): Promise<Shown[]> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    deviceScaleFactor,
  });
  const page = await context.newPage();
  await page.goto(server.url + url.slice(1));
  const found = await page.evaluate(async () => {
    const images = [...document.querySelectorAll<HTMLImageElement>("main picture img")];
    const before = images.map((image) => image.getBoundingClientRect().height);
    for (const image of images) image.loading = "eager";
    await Promise.all(images.map((image) => image.decode()));
    return images.map((image, index) => {
      const { width, height } = image.getBoundingClientRect();
      const where = image.closest("figure, article")?.className ?? "";
      const shift = Math.abs(height - (before[index] ?? 0)) > 1;
      return { where, width, loaded: image.currentSrc, shift };
    });
  });
  await context.close();
  return found.map((own) => ({ ...own, width: own.width * deviceScaleFactor }));
}

test.each([
  [360, 3],
  [700, 1],
  [768, 2],
  [1280, 1],
  [1920, 1],
])(
  "at %i pixels and a density of %i, browsers load AVIF about as wide as it is shown, and nothing moves",
  async (viewport, density) => {
    for (const url of PAGES) {
      const pictures = await shown(url, viewport, density);
      expect(pictures.length, url).toBeGreaterThan(1);
      // Several places of one picture are served by the file of the largest: the widest decides.
      const widest = Math.max(...pictures.map(({ width }) => width));
      for (const { where, width, loaded, shift } of pictures) {
        const chosen = Number(/-(\d+)\.avif$/.exec(loaded)?.[1]);
        const told = `${url} ${where}: ${chosen} for ${width}`;
        expect(chosen, told).toBeGreaterThanOrEqual(0.8 * Math.min(width, LARGEST));
        expect(chosen, told).toBeLessThanOrEqual(Math.max(480, 1.9 * widest));
        expect(shift, told).toBe(false);
      }
    }
  },
);
