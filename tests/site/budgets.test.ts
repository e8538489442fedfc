import { brotliCompressSync } from "node:zlib";
import { beforeAll, expect, test } from "vitest";
import { attribute } from "../kit/readers/elements.ts";
import { isLite, type PageFile } from "../kit/sites/built-site.ts";
import { gazetteContent } from "../kit/sites/gazette.ts";
import { gazetteSite, type SharedSite } from "../kit/sites/shared-sites.ts";

/** Bytes of a page and its stylesheets, as they travel. */
const BUDGETS = {
  /** A text of 800 words, more or less, with ten sources. */
  article: 14_000,
  /** What a server sends before the first answer from the reader, headers left out: RFC 6928, ten packets. */
  longArticle: 14_336,
  front: 20_000,
  lite: 5_000,
};
const LONG = 950;

let site: SharedSite;
beforeAll(() => {
  site = gazetteSite();
});

const weights = new Map<string, number>();

function weightOf(path: string): number {
  const known = weights.get(path) ?? brotliCompressSync(site.read(path)).length;
  weights.set(path, known);
  return known;
}

/** Its HTML and its stylesheets, but that of paper, for which no reader of a screen waits. */
function travels({ path, elements }: PageFile): number {
  const sheets = elements.flatMap((element) => {
    const isShown =
      attribute(element, "rel") === "stylesheet" && attribute(element, "media") !== "print";
    const href = isShown ? attribute(element, "href") : "";
    return href ? [href.replace(/^\//, "")] : [];
  });
  expect(sheets.length, `${path}: stylesheets`).toBeGreaterThan(0);
  return [path, ...sheets].reduce((sum, each) => sum + weightOf(each), 0);
}

/** A line for each page, the heaviest first, once one is too heavy: one that grows says what the others had left. */
function listed(pages: readonly { page: PageFile; budget: number; told?: string }[]): string[] {
  expect(pages.length).toBeGreaterThan(1);
  const lines = pages
    .map(({ page, budget, told = "" }) => ({ bytes: travels(page), path: page.path, budget, told }))
    .toSorted((a, b) => b.bytes - b.budget - (a.bytes - a.budget));
  if (lines.every(({ bytes, budget }) => bytes <= budget)) return [];
  return lines.map(
    ({ bytes, budget, path, told }) =>
      `${bytes > budget ? "too heavy" : "fits"}: ${bytes} of ${budget} bytes, ${path}${told}`,
  );
}

test("an article of 800 words with ten sources travels in 14 kB with its styles, and every other in what its length allows", async () => {
  const { articles } = await gazetteContent();
  const pages = articles.map(({ url, body }) => {
    const page = site.pages.find((each) => each.url === url);
    if (!page) throw new Error(`there is no page ${url}`);
    const budget = body.words > LONG ? BUDGETS.longArticle : BUDGETS.article;
    const told = ` (${body.words} words, ${body.sources.length} sources)`;
    return { page, budget, told, words: body.words, sources: body.sources.length };
  });
  expect(pages.some(({ words, sources }) => words >= 800 && words < LONG && sources === 10)).toBe(
    true,
  );
  expect(listed(pages)).toEqual([]);
});

test("each front travels in 20 kB with its styles", () => {
  const fronts = site.pages.filter(({ url }) => url === "/" || url === "/es/");
  expect(listed(fronts.map((page) => ({ page, budget: BUDGETS.front })))).toEqual([]);
});

test("each page of the text-only edition travels in 5 kB with its styles", () => {
  const pages = site.pages.filter(isLite);
  expect(listed(pages.map((page) => ({ page, budget: BUDGETS.lite })))).toEqual([]);
});
