/// <reference lib="dom" />
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { closePages, sharedBrowser } from "../kit/browser/launch-browser.ts";
import { scratch } from "../kit/disk/scratch.ts";
import { article, writeContent } from "../kit/publications/publication-files.ts";
import { type Serving, serveLive } from "../kit/servers/serve-command.ts";

/** What an editor waits for, at most, from saving a file to seeing it. */
const PATIENCE_MS = 10_000;
const PAGE = "2026/03/story/";

let browser: Browser;
let place: ReturnType<typeof scratch>;
let content: string;
let serving: Serving;
let page: Page;
beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(() => closePages(browser));
beforeEach(async () => {
  place = scratch();
  content = join(place.folder, "content");
  write("The first text.");
  const output = join(place.folder, "_site");
  serving = await serveLive([
    "--content",
    content,
    "--output",
    output,
    "--port",
    "0",
    "--no-restart",
  ]);
  page = await browser.newPage();
  await page.goto(serving.url + PAGE);
});
afterEach(async () => {
  await page.close();
  await serving.stop();
  serving.kill();
  place.remove();
});

function write(body: string, front: Record<string, string> = {}): void {
  writeContent(content, { "articles/story.md": article(front, `${body}\n`) });
}

const shows = (words: string) =>
  page.getByText(words, { exact: true }).waitFor({ timeout: PATIENCE_MS });

test("an open page shows what an editor has just saved, of itself", async () => {
  await shows("The first text.");
  write("The second text.");
  await shows("The second text.");
  write("The third text.", { title: "Another headline" });
  await shows("The third text.");
  expect(await page.title()).toContain("Another headline");
});

test("more pages than a browser has connections for all load again, and stay where they were scrolled to", async () => {
  write(`The first text.${"\n\nA paragraph.".repeat(100)}`);
  const context = await browser.newContext();
  const pages = await Promise.all(Array.from({ length: 8 }, () => context.newPage()));
  for (const each of pages) await each.goto(serving.url + PAGE);
  const [first] = pages;
  await expect
    .poll(() => first?.getByText("A paragraph.").count(), { timeout: PATIENCE_MS })
    .toBe(100);
  await first?.evaluate(() => scrollTo(0, 1_000));
  write(`The second text.${"\n\nA paragraph.".repeat(100)}`);
  for (const each of pages) {
    await each.getByText("The second text.").waitFor({ timeout: PATIENCE_MS });
  }
  await expect.poll(() => first?.evaluate(() => scrollY), { timeout: PATIENCE_MS }).toBe(1_000);
  await context.close();
});

test("a browser without shared workers hears by itself", async () => {
  await page.addInitScript(() => Reflect.deleteProperty(window, "SharedWorker"));
  await page.reload();
  await shows("The first text.");
  write("The second text.");
  await shows("The second text.");
});

test("a mistake in an article is reported in page and terminal; once it is fixed, the page returns", async () => {
  await shows("The first text.");
  write("Not to be seen.", { sectoin: "world" });
  const report = page.getByRole("dialog");
  await report.waitFor({ timeout: PATIENCE_MS });
  const text = await report.textContent();
  expect(text).toMatch(/articles\/story\.md:\d+:\d+/);
  expect(text).toContain("Did you mean `section`?");
  await serving.waitFor(/articles\/story\.md:\d+:\d+ error field\/unknown/, PATIENCE_MS);
  expect(await page.getByText("Not to be seen.").count()).toBe(0);
  // On the disk the last good site is unchanged.
  expect(readFileSync(join(place.folder, "_site", PAGE, "index.html"), "utf8")).toContain(
    "The first text.",
  );
  write("The mended text.");
  await shows("The mended text.");
  expect(await page.getByRole("dialog").count()).toBe(0);
});

test("a page that is looked at may run the script that loads it again, and no text of an article", async () => {
  const response = await page.goto(serving.url + PAGE);
  const policy = response?.headers()["content-security-policy"] ?? "";
  expect(policy).toMatch(/script-src [^;]*'self'/);
  expect(await page.locator("meta[http-equiv]").count()).toBe(0);
});

test("a new article comes up on the front, and one that is deleted goes", async () => {
  await page.goto(serving.url);
  const link = page.getByRole("link", { name: "A second headline" }).first();
  writeContent(content, { "articles/second.md": article({ title: "A second headline" }) });
  await link.waitFor({ timeout: PATIENCE_MS });
  rmSync(join(content, "articles/second.md"));
  await link.waitFor({ state: "detached", timeout: PATIENCE_MS });
});

test("where many pages change, the one that is open is shown before the others are rendered", async () => {
  const onDisk = (): string =>
    readFileSync(join(place.folder, "_site", PAGE, "index.html"), "utf8");
  const disk = new Promise<string>((resolve) => {
    page.on("response", async (response) => {
      if (!response.url().endsWith(PAGE)) return;
      const before = onDisk();
      // The page may be closed by then.
      const text = await response.text().catch(() => "");
      if (text.includes("A moved headline")) resolve(before);
    });
  });
  const moved = (number: number, front: Record<string, string> = {}) => {
    const aliases = Array.from({ length: 100 }, (_, index) => `/old/${number}/${index}/`);
    return article({ ...front, aliases: JSON.stringify(aliases) }, "The text.\n");
  };
  const others = Array.from({ length: 13 }, (_, index) => [`articles/a${index}.md`, moved(index)]);
  writeContent(content, {
    ...Object.fromEntries(others),
    "articles/story.md": moved(13, { title: "A moved headline" }),
  });
  expect(await disk).not.toContain("A moved headline");
  await expect.poll(onDisk, { timeout: 4 * PATIENCE_MS }).toContain("A moved headline");
});

test("a command that is asked to stop stops serving", async () => {
  const output = join(place.folder, "stopped");
  const other = await serveLive(["--content", content, "--output", output, "--port", "0"]);
  expect((await fetch(other.url)).status).toBe(200);
  try {
    await other.stop();
    await expect.poll(() => answers(other.url), { timeout: PATIENCE_MS }).toBe(false);
  } finally {
    other.kill();
  }
});

function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    () => true,
    () => false,
  );
}
