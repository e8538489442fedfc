/// <reference lib="dom" />
/**
 * `npm run bench:search -- [articles]`: what the search costs a build, and how soon a reader sees a first result, on a
 * corpus of the benchmark's. Prints Markdown. A reader's times hold the pause that the page makes before it asks.
 */
import { readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { filesBelow } from "../../src/engine/disk/folders.ts";
import { launchBrowser } from "../kit/browser/launch-browser.ts";
import { buildAndCount, type Counted } from "../kit/builds/build-counts.ts";
import { serveStatic } from "../kit/servers/static-server.ts";
import { story } from "./corpus/corpus.ts";
import { writeCorpus } from "./corpus/write.ts";
import { dateline } from "./formats/dateline.ts";
import { spread } from "./report/results.ts";

const [articles = 10_000] = process.argv.slice(2).map(Number);
const corpus = { seed: 1, articles };
const folder = join(tmpdir(), "dateline-search");
const works = {
  content: join(folder, "content"),
  output: join(folder, "_site"),
  cache: join(folder, "cache"),
};
/** Words of the corpus, each of which many articles hold. */
const WORDS = ["harbour", "market", "river", "budget", "council", "election", "school", "bridge"];

/** A quick typist's. */
const BETWEEN_LETTERS_MS = 120;

rmSync(folder, { recursive: true, force: true });
writeCorpus(works.content, corpus, dateline);
const publication = join(works.content, "publication.yaml");
const settings = readFileSync(publication, "utf8");

const without = buildAndCount(works);
clear();
writeFileSync(publication, settings.replace("search: false", "search: true"));
const whole = buildAndCount(works);
const size = sizeOf(join(works.output, "search/index"));
const recent = edit(5);
const old = edit(articles - 5);
console.log(`| Of ${articles} articles | |`);
console.log("| --- | --- |");
row("Cold build without search", seconds(without));
row("Cold build with search", `${seconds(whole)}, ${whole.indexes} indexes made`);
row("The text of a recent article changed", `${seconds(recent)}, ${recent.indexes} made`);
row("The text of an old article changed", `${seconds(old)}, ${old.indexes} made`);
row("Files of the search", `${size.files}, ${megabytes(size.bytes)}`);

const server = await serveStatic(works.output, "/");
const browser = await launchBrowser();
try {
  const page = await opened();
  const loaded = { requests: 0, bytes: 0 };
  page.on("response", (response) => {
    loaded.requests += 1;
    loaded.bytes += Number(response.headers()["content-length"] ?? 0);
  });
  await page.reload();
  await settle(page);
  row("The page, its style and modules", told(loaded));
  forget(loaded);
  const [first = "", ...others] = WORDS;
  const cold = [await timeOf(page, first)];
  await settle(page);
  row("Loaded for a first result, and for ten results and the filters", told(loaded));
  const more: number[] = [];
  for (const word of others) {
    forget(loaded);
    more.push(await timeOf(page, word));
    await settle(page);
  }
  // Of other readers, whose browsers hold nothing yet: one time alone is chance.
  for (const word of others) {
    const own = await opened();
    cold.push(await timeOf(own, word));
    await own.context().close();
  }
  const typed: number[] = [];
  for (const word of others) {
    const own = await opened();
    typed.push(await timeTyped(own, word));
    await own.context().close();
  }
  row(
    "First result after the last letter that a reader types, nothing loaded before",
    spreadOf(typed),
  );
  row("First result of a whole word at once, nothing loaded before", spreadOf(cold));
  row("First result of another whole word at once", spreadOf(more));
  row("Loaded for the last of them", told(loaded));
} finally {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
}

/** The search in a browser that holds nothing of it but the page, its style and modules. */
async function opened(): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${server.url}search/`);
  await settle(page);
  return page;
}

function forget(loaded: { requests: number; bytes: number }): void {
  loaded.requests = 0;
  loaded.bytes = 0;
}

function spreadOf(times: readonly number[]): string {
  const { median = 0, least = 0, most = 0, runs = 0 } = spread(times) ?? {};
  return `median ${median.toFixed(0)} ms, ${least.toFixed(0)} to ${most.toFixed(0)}, of ${runs}`;
}

/** In the page: from a word being typed to its first result being there. */
async function timeOf(page: Page, word: string): Promise<number> {
  return page.evaluate(
    (text) =>
      new Promise<number>((resolve) => {
        const input = document.querySelector<HTMLInputElement>(".search-query");
        const results = document.querySelector(".search-results");
        if (!input || !results) throw new Error("no search here");
        const started = performance.now();
        new MutationObserver((_, observer) => {
          if (!results.querySelector("li")) return;
          observer.disconnect();
          resolve(performance.now() - started);
        }).observe(results, { childList: true });
        input.value = text;
        input.dispatchEvent(new Event("input", { bubbles: true }));
      }),
    word,
  );
}

/** From the last letter to a result of the whole word. The field is clicked into first, as readers do. */
async function timeTyped(page: Page, word: string): Promise<number> {
  const input = page.locator(".search-query");
  await input.click();
  const shown = page.evaluate(
    (letters) =>
      new Promise<number>((resolve) => {
        const field = document.querySelector<HTMLInputElement>(".search-query");
        const results = document.querySelector(".search-results");
        if (!field || !results) throw new Error("no search here");
        let typed = Number.POSITIVE_INFINITY;
        field.addEventListener("input", () => {
          if (field.value.length === letters) typed = performance.now();
        });
        new MutationObserver((_, observer) => {
          const now = performance.now();
          if (now < typed || !results.querySelector("li")) return;
          observer.disconnect();
          resolve(now - typed);
        }).observe(results, { childList: true });
      }),
    word.length,
  );
  await input.pressSequentially(word, { delay: BETWEEN_LETTERS_MS });
  return shown;
}

async function settle(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(1_000);
}

/** Builds after a sentence was added to an article. */
function edit(index: number): Counted {
  const file = join(works.content, dateline.path(story(corpus, index)));
  writeFileSync(file, `${readFileSync(file, "utf8")}\nA sentence was added.\n`);
  return buildAndCount(works);
}

function clear(): void {
  for (const each of [works.output, works.cache]) rmSync(each, { recursive: true, force: true });
}

function sizeOf(root: string): { files: number; bytes: number } {
  const sizes = filesBelow(root).map((path) => statSync(join(root, path)).size);
  return { files: sizes.length, bytes: sizes.reduce((sum, each) => sum + each, 0) };
}

function row(what: string, value: string): void {
  console.log(`| ${what} | ${value} |`);
}

function seconds({ seconds: { total } }: Counted): string {
  return `${total.toFixed(1)} s`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

function told({ requests, bytes }: { requests: number; bytes: number }): string {
  return `${requests} requests, ${(bytes / 1e3).toFixed(0)} kB`;
}
