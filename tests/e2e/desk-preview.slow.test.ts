/// <reference lib="dom" />
// Functions passed to a page run in the browser and use its `document`.
import { join } from "node:path";
import type { Browser, Frame, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { CATALOGUES } from "../../src/words/words-of.ts";
import { closePages, sharedBrowser } from "../kit/browser/launch-browser.ts";
import { build } from "../kit/builds/command.ts";
import { filesIn, takeFiles } from "../kit/desk/local-folder.ts";
import { openArticle, openDesk, save } from "../kit/desk/open-desk.ts";
import { scratch } from "../kit/disk/scratch.ts";
import { article, PUBLICATION, writeContent } from "../kit/publications/publication-files.ts";
import { type StaticServer, serveStatic } from "../kit/servers/static-server.ts";

/** A build and a browser, on a machine that does other things too. */
const PATIENCE_MS = 240_000;
const PREFIX = "/paper/";

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 4"><rect width="8" height="4"/></svg>';

const FERRY = article(
  {
    title: "The ferry stops",
    authors: "[world-desk, ben]",
    tags: "[Ferries]",
    image: "{ src: bridge.svg, alt: A bridge, caption: At noon, credit: Ada Lovelace }",
    citations: '[{ id: report, title: The report, author: [Jane Doe], volume: "12" }]',
  },
  "It stopped [@report]. Few use it [@census, p. 3] [@gone].\n\n```chart\nkind: line\ntitle: Passengers\ndata:\n  - [2020, 1]\n  - [2021, 2]\n```\n\n```map\ntitle: Where it went\ngeojson: /media/a.geojson\n```\n",
);

const place = scratch();
const content = join(place.folder, "content");
let browser: Browser;
let server: StaticServer;
let page: Page;
beforeAll(async () => {
  browser = await sharedBrowser();
  writeContent(content, {
    "publication.yaml": `${PUBLICATION.replace("https://news.test", "https://example.org/paper")}desk: { provider: local }\n`,
    "articles/bridge.md": article({ title: "The bridge", tags: "[Human rights, Bridges]" }),
    "authors/ben.md": "---\nname: Ben Amari\n---\n",
    "sources.yaml": "- { id: census, title: The census, publisher: Office for Statistics }\n",
    "media/bridge.svg": SVG,
  });
  const output = join(place.folder, "_site");
  build(content, output, "--path-prefix", PREFIX);
  server = await serveStatic(output, PREFIX);
  // Only the desk has it: the built site does not know its sources, its map and its picture.
  writeContent(content, { "publication.yaml": PUBLICATION, "articles/ferry.md": FERRY });
}, PATIENCE_MS);
afterAll(async () => {
  await closePages(browser);
  await server.close();
  place.remove();
});
beforeEach(async () => {
  const context = await browser.newContext({ locale: "en-GB" });
  page = await context.newPage();
  page.setDefaultTimeout(60_000);
});
afterEach(() => page.context().close());

/** What readers see, with its lines. */
function readText(): string {
  // biome-ignore lint/performance/useDomNodeTextContent: the text as it is laid out.
  return document.body.innerText;
}

/** The preview beside the form, once it shows a text. */
async function previewWith(text: string): Promise<Frame> {
  let found: Frame | undefined;
  await expect
    .poll(
      async () => {
        found = page.frames().find((each) => each.url().startsWith("blob:"));
        return await found?.evaluate(readText).catch(() => "");
      },
      { timeout: 60_000 },
    )
    .toContain(text);
  if (!found) throw new Error("there is no preview");
  return found;
}

test(
  "below a path prefix, an article's preview is as its page will be, and follows what is typed",
  async () => {
    const failed: string[] = [];
    page.on("response", (answer) => {
      if (answer.status() >= 400) failed.push(answer.url());
    });
    await openDesk(page, server.url, filesIn(content));
    await openArticle(page, "ferry");
    const preview = await previewWith("Office for Statistics");
    const text = await preview.evaluate(readText);
    expect(text).toContain("By World desk and Ben Amari");
    expect(text).toContain("At noon Credit: Ada Lovelace");
    expect(text).toContain("Jane Doe. The report");
    expect(text).toContain("Where it went\nThe map is drawn when the site is built.");
    expect(text).toContain("The desk doesn’t know these sources: gone.");
    expect(text).toContain("What are your thoughts on");
    const seen = await preview.evaluate(() => {
      const headline = document.querySelector("h1");
      const picture = document.querySelector<HTMLImageElement>(".lead-image img");
      return {
        font: headline ? getComputedStyle(headline).fontFamily : "",
        charts: document.querySelectorAll(".chart svg").length,
        picture: picture?.naturalWidth ?? 0,
        sheets: [...document.styleSheets].flatMap(({ href }) =>
          href ? [new URL(href).pathname] : [],
        ),
      };
    });
    expect(seen.font).toMatch(/serif/);
    expect(seen.charts).toBe(2);
    expect(seen.sheets.length).toBeGreaterThan(2);
    for (const sheet of seen.sheets) expect(sheet).toMatch(/^\/paper\/assets\//);
    await expect
      .poll(
        () =>
          preview.evaluate(
            () => document.querySelector<HTMLImageElement>(".lead-image img")?.naturalWidth ?? 0,
          ),
        { timeout: 20_000 },
      )
      .toBeGreaterThan(0);
    await page.getByRole("textbox", { name: "Headline" }).fill("The ferry returns");
    await previewWith("The ferry returns");
    expect(failed).toEqual([]);
  },
  PATIENCE_MS,
);

test(
  "editors find the topics of other articles, and remove one",
  async () => {
    const before = filesIn(content);
    await openDesk(page, server.url, before);
    await openArticle(page, "ferry");
    // The desk makes a field once the one before it is in view.
    for (const name of ["citations", "tags"])
      await page.locator(`[data-key-path="${name}"]`).scrollIntoViewIfNeeded();
    const field = page.getByRole("combobox", { name: "Topics" });
    await field.focus();
    const known = await page
      .locator(".dateline-topics option")
      .evaluateAll((all) => all.map((each) => each.getAttribute("value")));
    expect(known).toEqual(["Bridges", "Ferries", "Human rights"]);
    await field.fill("human rights");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Remove Ferries" }).click();
    await save(page);
    const after = await takeFiles(page);
    const written = Buffer.from(after["content/articles/ferry.md"] ?? "", "base64").toString();
    expect(written).toBe(FERRY.replace("tags: [Ferries]", "tags: [Human rights]"));
  },
  PATIENCE_MS,
);

test.each(Object.entries(CATALOGUES))(
  "in a publication in %s, the desk asks for the folder in its language, whatever the browser's",
  async (language, { layouts }) => {
    await page.route("**/admin/", async (route) => {
      const answer = await route.fetch();
      const body = (await answer.text()).replace('lang="en-GB"', `lang="${language}"`);
      await route.fulfill({ response: answer, body });
    });
    await page.goto(`${server.url}admin/`);
    await page.getByRole("button", { name: layouts.desk.folder.open }).waitFor();
    await page.getByText(layouts.desk.folder.choose).waitFor();
  },
  PATIENCE_MS,
);
