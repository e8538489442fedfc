/// <reference lib="dom" />
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { violations } from "../kit/browser/axe.ts";
import { closePages, sharedBrowser } from "../kit/browser/launch-browser.ts";
import { scratch } from "../kit/disk/scratch.ts";
import { article, writeContent } from "../kit/publications/publication-files.ts";
import { type Serving, serveLive } from "../kit/servers/serve-command.ts";

vi.setConfig({ testTimeout: 60_000 });

const PATIENCE_MS = 10_000;
const PAGE = "2026/03/story/";

let browser: Browser;
let place: ReturnType<typeof scratch>;
let content: string;
let serving: Serving;
let page: Page;

beforeAll(async () => {
  browser = await sharedBrowser();
  place = scratch();
  content = writeContent(join(place.folder, "content"), {
    "articles/story.md": article({ title: "A story" }, "The first text.\n"),
    "articles/draft.md": article({ title: "A secret plan", draft: "true" }),
    "articles/arabic.md": article({ title: "قصة", slug: "arabic", lang: "ar" }, "نص.\n"),
  });
  const output = join(place.folder, ".preview");
  const folders = ["--content", content, "--output", output, "--cache", join(place.folder, "c")];
  serving = await serveLive([
    ...["--drafts", "--editor", "zed", "--port", "0", "--no-restart"],
    ...folders,
  ]);
});
afterAll(async () => {
  await closePages(browser);
  await serving.stop();
  serving.kill();
  place.remove();
});
afterEach(async () => {
  await page.context().close();
  write("The first text.");
  const story = async () => (await fetch(serving.url + PAGE)).text();
  await expect.poll(story, { timeout: PATIENCE_MS }).toContain("The first text.");
  await expect.poll(problems, { timeout: PATIENCE_MS }).not.toContain("error");
});

function write(body: string, front: Record<string, string> = {}): void {
  const text = article({ title: "A story", ...front }, `${body}\n`);
  const file = join(content, "articles/story.md");
  // What is written again is built again, in the middle of the next test.
  if (readFileSync(file, "utf8") !== text) writeFileSync(file, text);
}

async function problems(): Promise<string> {
  return (await fetch(`${serving.url}.dateline/problems`)).text();
}

async function visit(path: string, options: BrowserContextOptions = {}): Promise<void> {
  const context = await browser.newContext(options);
  page = await context.newPage();
  await page.goto(serving.url + path);
}

const report = () => page.getByRole("dialog");
const badge = () => page.locator("dateline-corner .badge");
const menu = () => page.locator("dateline-corner summary");
const waits = { timeout: PATIENCE_MS };

async function breakStory(): Promise<void> {
  write("A text with errors.", { sectoin: "world" });
  await expect.poll(problems, { timeout: PATIENCE_MS }).toContain("sectoin");
}

test("errors come up over their page, in focus; Escape closes them until they change", async () => {
  await visit(PAGE);
  let loads = 0;
  page.on("load", () => {
    loads += 1;
  });
  await breakStory();
  await report().waitFor(waits);
  expect(await report().textContent()).toContain("Did you mean `section`?");
  expect(await page.getByText("The first text.").count()).toBe(1);
  const focused = () =>
    page.evaluate(() => {
      const host = document.activeElement;
      return host?.shadowRoot?.activeElement?.textContent ?? host?.tagName ?? "";
    });
  expect(await focused()).toBe("Close");
  expect(loads).toBe(1);
  await page.keyboard.press("Escape");
  await report().waitFor({ ...waits, state: "hidden" });
  await page.reload();
  await badge().waitFor(waits);
  // It comes open, for browsers without scripts.
  await report().waitFor({ ...waits, state: "hidden" });
  write("A text with errors.", { sectoin: "world", tpye: "news" });
  await report().waitFor(waits);
  write("The mended text.");
  await page.getByText("The mended text.").waitFor(waits);
  // The page may be shown before the site around it is checked.
  await report().waitFor({ ...waits, state: "detached" });
});

test("places lead to the editor, at the line", async () => {
  await breakStory();
  await visit(PAGE);
  const link = report().getByRole("link", { name: "story.md" });
  expect(await link.getAttribute("href")).toMatch(/^zed:\/\/file\/.*\/articles\/story\.md:\d+:1$/);
});

test("without a script the report is readable and closes, and the panel is a page", async () => {
  await breakStory();
  await visit(PAGE, { javaScriptEnabled: false });
  expect(await report().textContent()).toContain("Did you mean `section`?");
  await report().getByRole("button", { name: "Close" }).click();
  await report().waitFor({ ...waits, state: "hidden" });
  await menu().click();
  await page.getByRole("link", { name: "Length, sources" }).click();
  await page.getByRole("heading", { name: "In search results" }).waitFor(waits);
});

test("other pages stay readable and up to date, and lead to the errors", async () => {
  await breakStory();
  await visit("2026/03/draft/");
  expect(await badge().textContent()).toBe("1 problem in other files");
  expect(await report().count()).toBe(0);
  const file = join(content, "articles/draft.md");
  const before = readFileSync(file, "utf8");
  writeFileSync(file, before.replace("A paragraph.", "A new paragraph."));
  await page.getByText("A new paragraph.").waitFor(waits);
  writeFileSync(file, before);
  await badge().click();
  await page.getByRole("heading", { name: "1 error" }).waitFor(waits);
});

test("drafts are marked in lists and on their page, and the switch hides them", async () => {
  await visit("");
  const link = page.getByRole("link", { name: "A secret plan" }).first();
  await link.waitFor(waits);
  expect(await page.locator(".teaser .unpublished").first().textContent()).toBe("Draft");
  await menu().click();
  await page.getByRole("button", { name: "Hide drafts" }).click();
  await link.waitFor({ ...waits, state: "detached" });
  // The front is shown before the build has ended, which takes the draft's page away.
  const draft = async () => (await fetch(`${serving.url}2026/03/draft/`)).status;
  await expect.poll(draft, { timeout: PATIENCE_MS }).toBe(404);
  await menu().click();
  await page.getByRole("button", { name: "Show drafts" }).click();
  await link.waitFor(waits);
  await expect.poll(draft, { timeout: PATIENCE_MS }).toBe(200);
  // The end of the build reloads the page, and would reload the next test's.
  await page.waitForLoadState("networkidle").catch(() => {});
});

test("the panel says how long an article is, and how it looks elsewhere", async () => {
  await visit(PAGE);
  await menu().click();
  const panel = page.locator("dateline-corner .panel");
  await panel.getByText("3 words, 1 min read").waitFor(waits);
  for (const heading of ["On social networks", "In search results", "In a feed reader"])
    expect(await panel.getByRole("heading", { name: heading }).count()).toBe(1);
  await page.keyboard.press("Escape");
  await panel.waitFor({ ...waits, state: "hidden" });
});

test("the corner moves nothing of the page, and is not printed", async () => {
  await visit(PAGE);
  const height = () => page.evaluate(() => document.documentElement.scrollHeight);
  const whole = await height();
  await page.emulateMedia({ media: "print" });
  expect(await menu().isVisible()).toBe(false);
  await page.emulateMedia({ media: "screen" });
  await page.locator("dateline-corner").evaluate((corner) => corner.remove());
  expect(await height()).toBe(whole);
});

test.each(["", PAGE, "2026/03/arabic/"])("no violation of WCAG on /%s", async (path) => {
  await breakStory();
  await visit(path);
  await badge().waitFor(waits);
  if (path === PAGE) {
    expect(await violations(page, "report")).toEqual([]);
    await page.keyboard.press("Escape");
  }
  await menu().click();
  await page.locator("dateline-corner .panel").waitFor(waits);
  expect(await violations(page, "panel")).toEqual([]);
});

test.each([320, 640, 1280])("at %d px nothing overflows, in either direction", async (width) => {
  await breakStory();
  await visit(".dateline/problems", { viewport: { width, height: 600 } });
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(await overflow()).toBeLessThanOrEqual(0);
  for (const path of [PAGE, "2026/03/arabic/"]) {
    await page.goto(serving.url + path);
    if (path === PAGE) await page.keyboard.press("Escape");
    await menu().click();
    expect(await overflow(), path).toBeLessThanOrEqual(0);
    const box = await page.locator("dateline-corner .panel").boundingBox();
    expect(box && box.x >= 0 && box.x + box.width <= width, path).toBe(true);
  }
});
