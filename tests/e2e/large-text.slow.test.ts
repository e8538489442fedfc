import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import article from "../../layouts/article.11ty.ts";
import author from "../../layouts/author.11ty.ts";
import source from "../../layouts/source.11ty.ts";
import sources from "../../layouts/sources.11ty.ts";
import { listStylesheetPage, stylesheetPage } from "../../src/engine/products/stylesheet.ts";
import { renderBody } from "../../src/markdown/render.ts";
import { sampleArticle, sampleBody, sampleReference } from "../formats/sample.ts";
import { violationsOfRules } from "../kit/browser/axe.ts";
import { closePages, sharedBrowser } from "../kit/browser/launch-browser.ts";
import { ROOT } from "../kit/disk/project-root.ts";
import { fullModels, fullPage, fullSite, sampleCited } from "../layouts/sample.ts";
import { context } from "../markdown/fixtures.ts";

const ORIGIN = "https://paper.example";
const LONG = "https://register.example/donaudampfschifffahrtsgesellschaft/a-very-long-path/";
const TABLE = (columns: number) => {
  const row = (cell: string) => `| ${Array.from({ length: columns }, () => cell).join(" | ")} |\n`;
  return `${row("Column")}${row("---")}${row("Measurement")}`;
};

const stylesheets = [stylesheetPage(ROOT), listStylesheetPage(ROOT)];
const site = fullSite({
  pathPrefix: "/",
  stylesheet: stylesheets[0]?.url ?? "",
  listStylesheet: stylesheets[1]?.url ?? "",
});

async function pages(): Promise<Record<string, string>> {
  const models = fullModels();
  const title = `The register of ${LONG}`;
  const reference = sampleReference({ title, publisher: LONG, authors: [LONG], quote: LONG });
  const text = `## Donaudampfschifffahrtsgesellschaftskapitän\n\nSo it is at ${LONG}.\n\n${TABLE(2)}\n\n${TABLE(9)}`;
  const own = sampleArticle({
    title: "Donaudampfschifffahrtsgesellschaftskapitänsmütze",
    standfirst: LONG,
    body: sampleBody({ html: renderBody(text, context).body.html }),
  });
  const citations = [sampleCited({ reference, places: [LONG, "p. 2"] })];
  const [listed] = models.sources.groups;
  const groups = [
    { name: "T", sources: (listed?.sources ?? []).map((each) => ({ ...each, reference })) },
  ];
  return {
    "/article/": await article.render({
      item: fullPage("article", { article: own, citations }),
      site,
    }),
    "/author/": await author.render({ item: fullPage("author", {}), site }),
    "/source/": await source.render({ item: fullPage("source", { reference }), site }),
    "/sources/": await sources.render({ item: fullPage("sources", { groups }), site }),
  };
}

let page: Page;
let written: Record<string, string>;
beforeAll(async () => {
  written = await pages();
});
beforeEach(async () => {
  const browser = await sharedBrowser();
  page = await browser.newPage({ viewport: { width: 320, height: 640 } });
  await page.route("**/*", (route) => {
    const { pathname } = new URL(route.request().url());
    const css = stylesheets.find(({ url }) => url === pathname)?.model.css;
    const body = css ?? written[pathname];
    const contentType = css === undefined ? "text/html" : "text/css";
    return body === undefined ? route.abort() : route.fulfill({ body, contentType });
  });
});
afterAll(async () => closePages(await sharedBrowser()));

/** As readers set it in their browser, which media queries in rem follow too: WCAG 2.2, 1.4.4. */
async function setTextSize(pixels: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Page.setFontSizes", { fontSizes: { standard: pixels, fixed: pixels } });
}

/** In the page: what is wider than it, outside of boxes that scroll. */
function tooWide(): string[] {
  const { clientWidth } = document.documentElement;
  const scrolls = (element: Element | null): boolean =>
    element !== null &&
    (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
  return [...document.querySelectorAll("main *")]
    .filter((element) => element.closest(".visually-hidden, [popover]") === null)
    .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
    .filter((element) => !scrolls(element))
    .map((element) => element.outerHTML.slice(0, 100));
}

test.each(["/article/", "/author/", "/source/", "/sources/"])(
  "with text twice as large on a small phone, %s does not scroll to the side",
  async (path) => {
    await setTextSize(32);
    for (const width of [320, 390]) {
      await page.setViewportSize({ width, height: 640 });
      await page.goto(ORIGIN + path);
      expect(await page.evaluate(tooWide), `${width}`).toEqual([]);
    }
  },
);

test("every list without markers outside navigation is a list to Safari too", async () => {
  for (const path of Object.keys(written)) {
    await page.goto(ORIGIN + path);
    const silent = await page.locator("main :is(ul, ol)").evaluateAll((lists) =>
      lists
        .filter((list) => getComputedStyle(list).listStyleType === "none")
        .filter((list) => !list.closest("nav") && list.getAttribute("role") !== "list")
        .map((list) => list.outerHTML.slice(0, 80)),
    );
    expect(silent, path).toEqual([]);
  }
});

test("a table is a stop for the keyboard only while it scrolls", async () => {
  const stops = async (width: number) => {
    await page.setViewportSize({ width, height: 640 });
    await page.goto(`${ORIGIN}/article/`);
    return page.locator(".table > section").evaluateAll((regions) =>
      regions.map((region) => {
        if (region instanceof HTMLElement) region.focus();
        return document.activeElement === region;
      }),
    );
  };
  expect(await stops(1280)).toEqual([false, true]);
  expect(await stops(320)).toEqual([false, true]);
  expect(await violationsOfRules(page, "table", ["scrollable-region-focusable"])).toEqual([]);
});

test("in an edition from right to left, citations of the article begin at the right", async () => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`${ORIGIN}/article/`);
  await page.evaluate(() => document.documentElement.setAttribute("dir", "rtl"));
  await page.locator(".cite-as summary").click();
  const label = page.locator(".cite-as dt").first();
  const { right, left, column } = await label.evaluate((cell) => {
    const range = document.createRange();
    range.selectNodeContents(cell);
    const text = range.getBoundingClientRect();
    return { right: text.right, left: text.left, column: cell.getBoundingClientRect() };
  });
  expect(column.right - right).toBeLessThan(2);
  expect(left - column.left).toBeGreaterThan(100);
});

test("nothing below an article is left out until it is near: its sources are numbered at once", async () => {
  await page.goto(`${ORIGIN}/article/`);
  const skipped = await page.evaluate(() =>
    [...document.querySelectorAll("main *")]
      .filter((element) => getComputedStyle(element).contentVisibility !== "visible")
      .map((element) => element.className),
  );
  expect(skipped).toEqual([]);
});

test("facts below a byline that take two lines lose no letter at either edge", async () => {
  await page.goto(`${ORIGIN}/article/`);
  await setTextSize(32);
  const cut = await page.locator(".times").evaluate((times) => {
    const { left, right } = times.getBoundingClientRect();
    const boxes = [...times.querySelectorAll("a, time")].flatMap((each) => [
      ...each.getClientRects(),
    ]);
    return boxes.filter((box) => box.left < left - 1 || box.right > right + 1).length;
  });
  expect(cut).toBe(0);
});
