import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closePages, sharedBrowser } from "../kit/browser/launch-browser.ts";
import { deskFiles } from "../kit/desk/desk-files.ts";
import { type Files, filesIn, takeFiles } from "../kit/desk/local-folder.ts";
import { openArticle, openDesk, save } from "../kit/desk/open-desk.ts";
import { scrollThrough } from "../kit/desk/scroll-through.ts";
import { ROOT } from "../kit/disk/project-root.ts";
import { scratch } from "../kit/disk/scratch.ts";
import { article, writeContent } from "../kit/publications/publication-files.ts";
import { type Serving, serveLive } from "../kit/servers/serve-command.ts";

/** The browser reads all files of the demonstration, and then opens each article. */
const PATIENCE_MS = 900_000;

const CONTENT = join(ROOT, "content");
const place = scratch();
let serving: Serving;
let page: Page;
let files: Files;
beforeAll(async () => {
  const content = writeContent(join(place.folder, "content"), { "articles/a.md": article({}) });
  const output = join(place.folder, "_site");
  serving = await serveLive(["--content", content, "--output", output, "--port", "0"]);
  const browser = await sharedBrowser();
  // An editor far from the publication's time zone.
  const context = await browser.newContext({ locale: "en-GB", timezoneId: "Asia/Tokyo" });
  page = await context.newPage();
  page.setDefaultTimeout(60_000);
  files = filesIn(CONTENT);
  await openDesk(page, serving.url, files);
}, PATIENCE_MS);
afterAll(async () => {
  await closePages(await sharedBrowser());
  await serving.stop();
  serving.kill();
  place.remove();
});

/** The lines that a save changed, by file: those that are gone, and those that are new. */
async function changedLines(): Promise<Record<string, { gone: string[]; added: string[] }>> {
  const now = await takeFiles(page);
  const paths = Object.keys({ ...files, ...now }).filter((path) => files[path] !== now[path]);
  const linesOf = (base64 = "") => Buffer.from(base64, "base64").toString().split("\n");
  const found = paths.map((path) => {
    const [before, after] = [linesOf(files[path]), linesOf(now[path])];
    const gone = before.filter((line, index) => line !== after[index]);
    return [path, { gone, added: after.filter((line, index) => line !== before[index]) }] as const;
  });
  files = now;
  return Object.fromEntries(found);
}

async function open(address: string): Promise<void> {
  const { origin, pathname } = new URL(page.url());
  await page.goto(`${origin}${pathname}#/collections/${address}`);
}

const articles = deskFiles(CONTENT).filter(({ kind }) => kind === "article");

test(
  "of every article, a new headline changes one line, whatever was scrolled into view",
  async () => {
    expect(articles.length).toBeGreaterThan(30);
    for (const { path } of articles) {
      const title = `New: ${path.length}`;
      await openArticle(page, path.replace(/^articles\/(.*)\.md$/, "$1"));
      await scrollThrough(page);
      await page.getByRole("textbox", { name: "Headline" }).fill(title);
      await save(page);
      const changed = await changedLines();
      expect(Object.keys(changed), path).toEqual([`content/${path}`]);
      expect(changed[`content/${path}`]?.added, path).toEqual([`title: "${title}"`]);
      expect(changed[`content/${path}`]?.gone, path).toHaveLength(1);
    }
  },
  PATIENCE_MS,
);

test(
  "an author, the sources and the publication change in one line",
  async () => {
    await open("authors/entries/science-desk");
    await page.getByRole("textbox", { name: "Name" }).fill("The science desk");
    await save(page);
    expect(await changedLines()).toEqual({
      "content/authors/science-desk.md": {
        gone: ["name: Science desk"],
        added: ["name: The science desk"],
      },
    });
    await open("settings/entries/publication");
    await page.getByRole("textbox", { name: "Name of the publication" }).fill("The Morning Post");
    await scrollThrough(page);
    await page.getByRole("button", { name: /Save/ }).click();
    await expect.poll(changedLines, { timeout: 60_000 }).toEqual({
      "content/publication.yaml": {
        gone: ["title: The Meridian Post"],
        added: ["title: The Morning Post"],
      },
    });
  },
  PATIENCE_MS,
);
