import type { BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { startVisit, type Visit } from "../kit/browser/visit.ts";

const ARTICLE = "/2026/11/specimen/";
/** More stops than any page has: where a page keeps the keyboard, a test ends. */
const TOO_MANY = 400;

let visit: Visit;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  visit = await startVisit();
});
afterAll(() => visit.end());

async function open(options: { forcedColors?: "active"; dark?: boolean } = {}): Promise<void> {
  context = await visit.browser.newContext({
    // Else the page glides to where the focus is, and a test would look too early.
    reducedMotion: "reduce",
    viewport: { width: 1024, height: 768 },
    forcedColors: options.forcedColors ?? "none",
    colorScheme: options.dark ? "dark" : "light",
  });
  page = await context.newPage();
}
beforeEach(() => open());
afterEach(() => context.close());

interface Stop {
  html: string;
  faults: string[];
}

/** In the page: what the keyboard is at, and why a reader would not see where that is. Undefined outside the page. */
function stop(): Stop | undefined {
  const element = document.activeElement;
  if (!element || element === document.body) return undefined;
  const faults: string[] = [];
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
  const clear = /^rgba\(.*, 0\)$/.test(outlineColor) || outlineStyle === "none";
  if (clear || Number.parseFloat(outlineWidth) < 2) faults.push("no outline");
  // A link may run over two lines: its first is looked at.
  const [box] = element.getClientRects();
  const { left = 0, right = 0, top = 0, bottom = 0 } = box ?? {};
  if (right - left < 2 || bottom - top < 2) faults.push("no size");
  const shown = Math.min(bottom, innerHeight) - Math.max(top, 0);
  if (shown < Math.min(bottom - top, 16)) faults.push("out of view");
  const [x, y] = [(left + right) / 2, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2];
  const above = document.elementFromPoint(x, y);
  if (above && !element.contains(above) && !above.contains(element))
    faults.push(`below ${above.outerHTML.slice(0, 60)}`);
  return { html: element.outerHTML.slice(0, 120), faults };
}

/** Goes on by the keyboard until it leaves the page, and gives every stop. */
async function stops(): Promise<Stop[]> {
  const found: Stop[] = [];
  while (found.length < TOO_MANY) {
    await page.keyboard.press("Tab");
    const here = await page.evaluate(stop);
    if (!here) return found;
    found.push(here);
  }
  throw new Error(`the keyboard does not leave the page: ${found.at(-1)?.html}`);
}

/** What of the page's tree of accessibility can have the focus and has no name. */
async function nameless(): Promise<string[]> {
  const session = await context.newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  await session.detach();
  const focusable = nodes.filter(
    ({ ignored, role, properties = [] }) =>
      !ignored &&
      // The page itself, and its text, to which the skip link leads.
      !/^(?:RootWebArea|main)$/.test(String(role?.value)) &&
      properties.some(({ name, value }) => name === "focusable" && value.value),
  );
  expect(focusable.length).toBeGreaterThan(20);
  return focusable
    .filter(({ name }) => !String(name?.value ?? "").trim())
    .map(({ role, nodeId }) => `${role?.value} ${nodeId}`);
}

/** Every stop that has a fault; `least` stops there must be. */
async function faults(least: number): Promise<string[]> {
  const all = await stops();
  expect(all.length).toBeGreaterThanOrEqual(least);
  return all.flatMap(({ html, faults: own }) => own.map((each) => `${each}: ${html}`));
}

test.each([
  ["a front", "/", 60],
  ["an article", ARTICLE, 60],
  ["a section front", "/world/", 30],
])(
  "through %s, the keyboard's place is always in view, outlined and named, and it leaves again",
  async (_, url, least) => {
    await page.goto(visit.at(url));
    expect(await faults(least)).toEqual([]);
    expect(await nameless()).toEqual([]);
  },
);

test("so it is through a search with its filters and what it has found", async () => {
  await page.goto(visit.at("/search/?q=treaty"));
  await page.locator(".search-results > li").first().waitFor();
  // A search sets the focus nowhere: it begins at the top, as every page.
  expect(await faults(30)).toEqual([]);
  expect(await nameless()).toEqual([]);
});

test("so it is in the reader's own colours, where an outline is all there is", async () => {
  await context.close();
  await open({ forcedColors: "active", dark: true });
  for (const url of ["/", ARTICLE]) {
    await page.goto(visit.at(url));
    expect(await faults(60), url).toEqual([]);
  }
});

test.each(["/", ARTICLE, "/search/"])(
  "on %s, the skip link is the keyboard's first stop, shows itself, and leads to the main text",
  async (url) => {
    await page.goto(visit.at(url));
    const skip = page.locator("a.skip-link");
    const hidden = await skip.boundingBox();
    expect(hidden === null || hidden.y + hidden.height <= 0).toBe(true);
    await page.keyboard.press("Tab");
    expect(await skip.evaluate((element) => element === document.activeElement)).toBe(true);
    expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0);
    await page.keyboard.press("Enter");
    expect(new URL(page.url()).hash).toBe("#main");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest("main") !== null)).toBe(true);
  },
);
