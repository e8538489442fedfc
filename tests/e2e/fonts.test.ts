/// <reference lib="dom" />
// Functions passed to a page run in the browser and use its `document`.
import { cpSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closePages, sharedBrowser, watchPage } from "../kit/browser/launch-browser.ts";
import { recordShifts, shiftsOf } from "../kit/browser/layout-shifts.ts";
import { ROOT } from "../kit/disk/project-root.ts";
import { scratch } from "../kit/disk/scratch.ts";
import { article, PUBLICATION, writeContent } from "../kit/publications/publication-files.ts";
import { type StaticServer, serveStatic } from "../kit/servers/static-server.ts";
import { type BuiltSite, buildSite } from "../kit/sites/built-site.ts";

const FONT = /\/assets\/fonts\/newsreader-700\.\w{10}\.woff2$/;
/** Long enough for the page to be painted with an installed font first. */
const DELAY_MS = 400;

const place = scratch();
let site: BuiltSite;
let server: StaticServer;
let browser: Browser;

beforeAll(async () => {
  const content = join(place.folder, "content");
  const title =
    "A headline that is long enough to be set in several lines on the screen of a phone";
  writeContent(content, {
    "publication.yaml": `${PUBLICATION.replace("lite: false", "lite: true")}fonts: newsreader-700.woff2\n`,
    "articles/long.md": article(
      { title, date: "2026-01-05" },
      `${"Text of the article. ".repeat(80)}\n`,
    ),
  });
  cpSync(join(ROOT, "tests/fixtures/fonts"), join(content, "fonts"), {
    recursive: true,
    filter: (path) => !path.includes("italic"),
  });
  site = buildSite(content);
  [server, browser] = await Promise.all([serveStatic(site.folder), sharedBrowser()]);
});

afterAll(async () => {
  await closePages(browser);
  await server.close();
  site.remove();
  place.remove();
});

async function opened(url: string): Promise<{ page: Page; asked: string[]; problems: string[] }> {
  const context = await browser.newContext({ viewport: { width: 390, height: 800 } });
  const page = await context.newPage();
  const problems = watchPage(page, server.url.slice(0, -1));
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.resourceType() === "font") asked.push(request.url());
  });
  await page.route(FONT, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, DELAY_MS));
    await route.continue();
  });
  await recordShifts(page);
  await page.goto(server.url + url, { waitUntil: "load" });
  await page.waitForLoadState("networkidle");
  return { page, asked, problems };
}

const ARTICLE = "2026/01/long/";

test.each(["", ARTICLE])(
  "headlines of /%s are set in the publication's font, asked for once",
  async (url) => {
    const { page, asked, problems } = await opened(url);
    const loaded = await page.evaluate(() =>
      [...document.fonts]
        .filter(({ status, family }) => status === "loaded" && !family.includes("like"))
        .map(({ family, weight }) => `${family} ${weight}`),
    );
    expect(loaded.map((each) => each.replaceAll('"', ""))).toEqual(["Newsreader 700"]);
    expect(asked).toEqual([expect.stringMatching(FONT)]);
    expect(problems).toEqual([]);
  },
);

test("nothing moves when the font arrives late", async () => {
  const { page } = await opened(ARTICLE);
  const faces = await page.evaluate(
    () => [...document.fonts].filter(({ status }) => status === "loaded").length,
  );
  // The installed font was shown first: otherwise there was nothing to move.
  expect(faces).toBe(2);
  const shifts = await shiftsOf(page);
  const sum = shifts.reduce((total, each) => total + Number.parseFloat(each), 0);
  // The centred nameplate is a fraction of a letter wider or narrower.
  expect(sum, shifts.join("\n")).toBeLessThan(0.001);
});

test("the text-only edition loads no font", async () => {
  const { asked } = await opened(`lite/${ARTICLE}`);
  expect(asked).toEqual([]);
});
