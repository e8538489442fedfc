/// <reference lib="dom" />
// `npm run parts:pictures` takes the pictures of the handbook's page of parts. Functions passed to a page run in the
// browser and use its `document`.
import { appendFileSync, cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import sharp from "sharp";
import { launchBrowser } from "../kit/browser/launch-browser.ts";
import { scratch } from "../kit/disk/scratch.ts";
import { serveStatic } from "../kit/servers/static-server.ts";
import { buildSite } from "../kit/sites/built-site.ts";
import { GAZETTE } from "../kit/sites/gazette.ts";
import { type Drawn, PART_DRAWINGS, PICTURES } from "./part-drawings.ts";

/** Wide enough for all sections of the masthead, and high enough for a whole picture. */
const VIEWPORT = { width: 720, height: 800 };
/** The width at which the handbook shows pictures, so that browsers need not scale them. */
const WIDTH = 680;
/** Taller parts, such as an article's text, fade out here. */
const MAX_HEIGHT = 560;
const MARGIN = 16;
/** In bytes, of all pictures: they are in the package. */
const LARGEST = 600_000;

/** The gazette has neither a newsletter nor lists of several pages. */
const SETTINGS = `
perPage: 2
newsletter: { provider: buttondown, account: meridian-post }
`;

function writePublication(folder: string): string {
  const content = join(folder, "content");
  cpSync(GAZETTE, content, { recursive: true });
  appendFileSync(join(content, "publication.yaml"), SETTINGS);
  return content;
}

/** Opens what a reader would have to open first: a `details` element, or a dialog by its button. */
async function openPart(page: Page, control: string): Promise<void> {
  const found = page.locator(control).first();
  const isDetails = await found.evaluate((element) => element instanceof HTMLDetailsElement);
  if (isDetails) await found.evaluate((element) => element.setAttribute("open", ""));
  else await found.click();
}

/** Marks what the picture shows. Everything else is hidden, and a part that is only a few words is outlined. */
async function mark(page: Page, { selector, around, beside }: Drawn): Promise<void> {
  const set = (found: string, name: string) =>
    page
      .locator(found)
      .first()
      .evaluate((element, own) => element.setAttribute(own, ""), name);
  for (const found of [around ?? selector, ...(beside ? [beside] : [])])
    await set(found, "data-shown");
  if (around) await set(selector, "data-part");
  // The page's content security policy forbids a style element.
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      * { content-visibility: visible !important; scroll-behavior: auto !important }
      body { visibility: hidden }
      [data-shown] { visibility: visible; outline: none }
      [data-part] { outline: 2px solid #c2185b; outline-offset: 3px; border-radius: 1px }`);
    document.adoptedStyleSheets = [sheet];
  });
}

/** Scrolls to what is marked, lets it fade out at the bottom if it is too tall, and gets its place in view. */
async function bringIntoView(page: Page): Promise<{ top: number; bottom: number }> {
  return await page.evaluate(
    ({ margin, limit }) => {
      const shown = [...document.querySelectorAll<HTMLElement>("[data-shown]")];
      const boxes = () => shown.map((element) => element.getBoundingClientRect());
      scrollBy(0, Math.min(...boxes().map(({ top }) => top)) - margin);
      for (const { style, offsetHeight } of shown)
        if (offsetHeight > limit)
          style.maskImage = `linear-gradient(black ${limit - 80}px, transparent ${limit}px)`;
      const top = Math.min(...boxes().map((box) => box.top));
      const bottom = Math.max(...boxes().map((box) => box.bottom));
      return { top, bottom: Math.min(bottom, top + limit) };
    },
    { margin: MARGIN, limit: MAX_HEIGHT },
  );
}

/** Waits until everything is loaded and laid out. */
async function settle(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
}

/** A picture of what a part draws, in its place across the page. */
async function pictureOf(page: Page, part: Drawn): Promise<Buffer> {
  if (part.open) await openPart(page, part.open);
  await mark(page, part);
  await settle(page);
  await bringIntoView(page);
  await settle(page);
  const { top, bottom } = await bringIntoView(page);
  const y = Math.max(0, Math.floor(top) - MARGIN);
  const clip = { x: 0, y, width: VIEWPORT.width, height: Math.ceil(bottom) + MARGIN - y };
  return sharp(await page.screenshot({ clip }))
    .removeAlpha()
    .png({ palette: true, colours: 64, dither: 0, effort: 10, compressionLevel: 9 })
    .toBuffer();
}

async function takePictures(): Promise<number> {
  const { folder, remove } = scratch();
  const site = buildSite(writePublication(folder));
  const server = await serveStatic(site.folder);
  const browser = await launchBrowser();
  const context = await browser.newContext({
    viewport: VIEWPORT,
    colorScheme: "light",
    reducedMotion: "reduce",
    deviceScaleFactor: WIDTH / VIEWPORT.width,
  });
  rmSync(PICTURES, { recursive: true, force: true });
  mkdirSync(PICTURES, { recursive: true });
  let bytes = 0;
  for (const [name, part] of Object.entries(PART_DRAWINGS)) {
    if ("undrawn" in part) continue;
    const page = await context.newPage();
    await page.goto(new URL(part.url, server.url).href, { waitUntil: "networkidle" });
    const picture = await pictureOf(page, part);
    await page.close();
    writeFileSync(join(PICTURES, `${name}.png`), picture);
    process.stdout.write(`${name}.png: ${picture.length} bytes\n`);
    bytes += picture.length;
  }
  await browser.close();
  await server.close();
  site.remove();
  remove();
  return bytes;
}

if (import.meta.main) {
  const bytes = await takePictures();
  process.stdout.write(`${bytes} bytes in all, of ${LARGEST}\n`);
  if (bytes > LARGEST) process.exitCode = 1;
}
