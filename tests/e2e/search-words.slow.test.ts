import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closePages, sharedBrowser } from "../kit/browser/launch-browser.ts";
import { ROOT } from "../kit/disk/project-root.ts";
import { scratch } from "../kit/disk/scratch.ts";
import { sampled } from "../kit/measures/sample.ts";
import { article, PUBLICATION, writeContent } from "../kit/publications/publication-files.ts";
import { type StaticServer, serveStatic } from "../kit/servers/static-server.ts";
import { type BuiltSite, buildSite } from "../kit/sites/built-site.ts";

/** A name, an article's language and text, and queries that find it (`+`) or nothing at all (`-`), divided by a `.`. */
const FIXTURE = join(ROOT, "tests/fixtures/search/words.txt");
const CASES = readFileSync(FIXTURE, "utf8")
  .split(/\n\n(?=[^\n]+\n\.\n)/)
  .map((text) => {
    const [name = "", body = "", queries = ""] = text.trim().split("\n.\n");
    const [language = "", ...lines] = body.split("\n");
    const asked = queries
      .split("\n")
      .map((line) => ({ finds: line[0] === "+", query: line.slice(2) }));
    return { name, language, text: lines.join("\n"), asked };
  });

let place: ReturnType<typeof scratch>;
let site: BuiltSite;
let server: StaticServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  place = scratch();
  const content = writeContent(join(place.folder, "content"), {
    "publication.yaml": PUBLICATION.replace("search: false", "search: true"),
    ...Object.fromEntries(
      CASES.map(({ language, text }, index) => [
        `articles/case-${index}.md`,
        article({ title: `Article ${index}`, lang: language }, `${text}\n`),
      ]),
    ),
  });
  site = buildSite(content);
  [server, browser] = await Promise.all([serveStatic(site.folder), sharedBrowser()]);
  page = await browser.newPage();
});
afterAll(async () => {
  await closePages(browser);
  await server.close();
  site.remove();
  place.remove();
});

/** Types a query, and gives the titles found. */
async function titlesOf(query: string): Promise<string[]> {
  await page.getByRole("searchbox").fill(query);
  await page.waitForFunction(
    (q) =>
      new URLSearchParams(location.search).get("q") === q &&
      document.querySelector(".search-results:not([aria-busy])") !== null,
    query.trim(),
  );
  return page.locator(".search-results:not([hidden]) h2").allTextContents();
}

test("the fixture holds at least ten queries of each kind", () => {
  expect(CASES.length).toBeGreaterThan(8);
  const asked = CASES.flatMap((each) => each.asked);
  expect(asked.filter(({ finds }) => !finds).length).toBeGreaterThan(20);
  expect(asked.filter(({ finds }) => finds).length).toBeGreaterThan(100);
});

test.each(sampled(CASES, 3))(
  "$name: each query finds the article that has its words, and others find nothing",
  async ({ language, asked, text }) => {
    const title = `Article ${CASES.findIndex((each) => each.text === text)}`;
    await page.goto(`${server.url}search/?language=${language}`);
    const wrong: string[] = [];
    for (const { finds, query } of asked) {
      const found = await titlesOf(query);
      if (finds ? !found.includes(title) : found.length > 0)
        wrong.push(`${finds ? "+" : "-"} ${query}: ${found.join(", ")}`);
    }
    expect(wrong).toEqual([]);
  },
  60_000,
);

test("no index has the arrows or the numbers of notes", () => {
  const fragments = site.files.filter((path) => path.endsWith(".pf_fragment"));
  expect(fragments.length).toBe(CASES.length);
  for (const path of fragments) {
    const text = gunzipSync(readFileSync(join(site.folder, path))).toString("utf8");
    expect(text).not.toContain("↩");
    expect(text).not.toMatch(
      /(?:zeppelin|Lakehurst\.|captain|twice|mooring|hydrogen|ballast)\s?\d/,
    );
  }
});
