import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { difference, shrink } from "../kit/browser/snapshot.ts";
import { startVisit, type Visit } from "../kit/browser/visit.ts";
import { type StaticServer, serveStatic } from "../kit/servers/static-server.ts";
import { editionsSite } from "../kit/sites/shared-sites.ts";

/** `npm run snapshots` renews those that changed: see CONTRIBUTING.md. */
const TAKE = process.env.MODE === "snapshots";
const KEPT = join(import.meta.dirname, "snapshots");
/** What a failure leaves to be looked at. */
const FRESH = join(KEPT, "differences");
const MOST_BYTES = 250_000;

const ARTICLE = "/2026/11/specimen/";
const DESK = { width: 1280, height: 1200, kept: 480 };
const PAPER = { width: 720, height: 1000, kept: 360 };
const TELEPHONE = { width: 360, height: 800, kept: 270 };

interface Snapshot {
  url: string;
  screen: typeof DESK;
  dark?: boolean;
  media?: "print";
  /** Of the publication in three languages, not of the gazette. */
  editions?: boolean;
  /** What is at the top of the picture, if not the page's beginning. */
  from?: string;
  press?: string;
  waitFor?: string;
}

const SNAPSHOTS: Record<string, Snapshot> = {
  front: { url: "/", screen: DESK },
  "front-telephone-dark": { url: "/", screen: TELEPHONE, dark: true },
  "front-arabic": { url: "/ar/", screen: DESK, editions: true },
  article: { url: ARTICLE, screen: DESK },
  "article-parts-telephone": { url: ARTICLE, screen: TELEPHONE, from: ".table" },
  "article-source-telephone-dark": {
    url: ARTICLE,
    screen: TELEPHONE,
    dark: true,
    from: ".prose",
    press: "sup.citation button",
  },
  "article-end": { url: ARTICLE, screen: DESK, from: ".sources" },
  "article-arabic-telephone": { url: "/ar/2026/03/mitr/", screen: TELEPHONE, editions: true },
  "article-paper": { url: ARTICLE, screen: PAPER, media: "print" },
  section: { url: "/world/", screen: DESK },
  search: { url: "/search/?q=treaty", screen: DESK, waitFor: ".search-results > li" },
  "sources-dark": { url: "/sources/", screen: DESK, dark: true },
};

let visit: Visit;
let editions: StaticServer;
beforeAll(async () => {
  visit = await startVisit();
  editions = await serveStatic(editionsSite().folder);
  rmSync(FRESH, { recursive: true, force: true });
});
afterAll(async () => {
  await editions.close();
  await visit.end();
});

async function taken(snapshot: Snapshot): Promise<Buffer> {
  const { screen, dark, media = "screen", from, press, waitFor } = snapshot;
  const page = await visit.browser.newPage({
    viewport: { width: screen.width, height: screen.height },
    colorScheme: dark ? "dark" : "light",
    reducedMotion: "reduce",
  });
  await page.emulateMedia({ media });
  await page.goto(
    snapshot.editions ? editions.url + snapshot.url.slice(1) : visit.at(snapshot.url),
  );
  if (waitFor) await page.locator(waitFor).first().waitFor();
  if (from)
    await page
      .locator(from)
      .first()
      .evaluate((element) => element.scrollIntoView());
  if (press) await page.locator(press).first().click();
  await picturesInView(page);
  const screenshot = await page.screenshot({ animations: "disabled" });
  await page.close();
  return shrink(screenshot, screen.kept);
}

async function picturesInView(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const near = [...document.images].filter((image) => {
      const { top, bottom } = image.getBoundingClientRect();
      return bottom > 0 && top < innerHeight;
    });
    for (const image of near) image.loading = "eager";
    await Promise.all(near.map((image) => image.decode()));
  });
}

test.each(Object.entries(SNAPSHOTS))(
  "%s looks as it did when somebody last looked",
  async (name, snapshot) => {
    const path = join(KEPT, `${name}.png`);
    const fresh = await taken(snapshot);
    const differs = existsSync(path)
      ? await difference(readFileSync(path), fresh)
      : { share: 1, picture: fresh };
    if (differs && TAKE) writeFileSync(path, fresh);
    else if (differs) {
      mkdirSync(FRESH, { recursive: true });
      writeFileSync(join(FRESH, `${name}.png`), fresh);
      writeFileSync(join(FRESH, `${name}.red.png`), differs.picture);
      const share = `${(100 * differs.share).toFixed(1)} % of it`;
      expect.fail(
        `${share} has changed. Look at ${path}, at ${join(FRESH, `${name}.png`)}, and at ${name}.red.png beside that, where the changed places are red. If it is right: npm run snapshots`,
      );
    }
  },
);

test("there are twelve pictures, and they are small", () => {
  const files = readdirSync(KEPT).filter((name) => name.endsWith(".png"));
  expect(files.toSorted()).toEqual(
    Object.keys(SNAPSHOTS)
      .map((name) => `${name}.png`)
      .toSorted(),
  );
  expect(files.length).toBe(12);
  const bytes = files.reduce((sum, name) => sum + readFileSync(join(KEPT, name)).length, 0);
  expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
});
