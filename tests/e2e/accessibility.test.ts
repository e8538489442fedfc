import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { kindsOf } from "../kit/kinds.ts";
import { serveStatic } from "../kit/server.ts";
import { editionsSite } from "../kit/shared-sites.ts";
import { startVisit, type Visit } from "../kit/visit.ts";

/** WCAG 2.2, 1.4.10 Reflow: a page is read at this width without scrolling to the side. */
const NARROW = { width: 320, height: 640 };
const WIDE = { width: 1280, height: 900 };

/** Of a publication's Arabic edition, a page of each kind. */
const RIGHT_TO_LEFT = [
  ...["ar/", "ar/2026/03/mitr/", "ar/measures/", "ar/authors/desk/", "ar/tags/", "ar/archive/"],
  ...[
    "ar/2026/",
    "ar/sources/",
    "ar/sources/kinds/",
    "ar/about/",
    "ar/404.html",
    "es/2026/03/metro/",
  ],
];

/** Those that axe looks at on a small telephone too. */
const SMALL = new Set(["ar/", "ar/2026/03/mitr/"]);

let visit: Visit;
beforeAll(async () => {
  visit = await startVisit();
});
afterAll(() => visit.end());

/** Every rule that a page breaks, with the place; those of good practice and of WCAG 2.2's target size too. */
async function violations(page: Page, name: string): Promise<string[]> {
  const axe = new AxeBuilder({ page })
    .setLegacyMode()
    .options({ rules: { "target-size": { enabled: true } } });
  const found = await axe.analyze();
  return found.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary = "" }) =>
        `${name}: ${id} (${help}) at ${target.join(" ")}: ${failureSummary.replace(/\s+/g, " ")}`,
    ),
  );
}

test.each(["light", "dark"] as const)(
  "axe finds no fault with any kind of page in %s",
  async (colorScheme) => {
    const context = await visit.browser.newContext({ colorScheme, viewport: WIDE });
    const page = await context.newPage();
    const found: string[] = [];
    for (const [name, url] of kindsOf(visit.site)) {
      await page.goto(visit.at(url));
      found.push(...(await violations(page, name)));
    }
    await context.close();
    expect(found).toEqual([]);
  },
);

test.each([
  ["a desk, in light", WIDE, "light"],
  ["a small telephone, in dark", NARROW, "dark"],
] as const)(
  "from right to left, on %s, axe finds no fault and nothing scrolls to the side",
  async (_, viewport, colorScheme) => {
    const site = editionsSite();
    const server = await serveStatic(site.folder, "/");
    const context = await visit.browser.newContext({ colorScheme, viewport });
    const page = await context.newPage();
    const found: string[] = [];
    for (const url of RIGHT_TO_LEFT) {
      await page.goto(server.url + url);
      if (viewport === WIDE || SMALL.has(url)) found.push(...(await violations(page, url)));
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      if (width > viewport.width) found.push(`${url}: ${width} px; ${await page.evaluate(widest)}`);
    }
    await context.close();
    await server.close();
    expect(found).toEqual([]);
  },
);

test("on a small telephone no kind of page scrolls to the side, and axe finds no fault with an article", async () => {
  const context = await visit.browser.newContext({ viewport: NARROW, hasTouch: true });
  const page = await context.newPage();
  const wide: string[] = [];
  for (const [name, url] of kindsOf(visit.site)) {
    await page.goto(visit.at(url));
    const width = await page.evaluate(() =>
      Math.max(document.documentElement.scrollWidth, document.body.scrollWidth),
    );
    if (width > NARROW.width) wide.push(`${name}: ${width} px; ${await page.evaluate(widest)}`);
    const cut = await page.evaluate(cutOff);
    if (cut) wide.push(`${name}: cut off: ${cut}`);
  }
  expect(wide).toEqual([]);
  for (const url of ["/", "/2026/11/specimen/"]) {
    await page.goto(visit.at(url));
    expect(await violations(page, url)).toEqual([]);
  }
  await context.close();
});

/** In the page: the element that reaches furthest to the right. */
function widest(): string {
  const all = [...document.querySelectorAll("body *")];
  const right = (element: Element) => element.getBoundingClientRect().right;
  const furthest = all.toSorted((a, b) => right(b) - right(a))[0];
  return furthest?.outerHTML.slice(0, 120) ?? "";
}

/** In the page: words beyond the edge that no scrolling brings back. */
function cutOff(): string | undefined {
  const { clientWidth } = document.documentElement;
  const scrolls = (element: Element | null): boolean =>
    element !== null &&
    (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
  const hidden = (element: Element) => element.closest(".visually-hidden, .skip-link") !== null;
  const found = [
    ...document.querySelectorAll(
      "main p, main li, main h1, main h2, main h3, main figcaption, main img",
    ),
  ].find((element) => {
    const { left, right } = element.getBoundingClientRect();
    return (right > clientWidth + 1 || left < -1) && !scrolls(element) && !hidden(element);
  });
  return found?.outerHTML.slice(0, 120);
}

test("where the reader asks for less motion, nothing moves", async () => {
  const context = await visit.browser.newContext({ reducedMotion: "reduce", viewport: WIDE });
  const page = await context.newPage();
  await page.goto(visit.at("/2026/11/specimen/"));
  const moving = await page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll("body *")]
      .filter((element) => {
        const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
        const still = transitionDuration
          .split(", ")
          .every((each) => Number.parseFloat(each) < 0.01);
        return animationName !== "none" || !still || scrollBehavior === "smooth";
      })
      .map((element) => element.outerHTML.slice(0, 80)),
  );
  expect(moving).toEqual([]);
  await context.close();
});
