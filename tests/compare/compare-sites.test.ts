import { expect, test } from "vitest";
import { compareSites } from "../../src/compare/compare-sites.ts";
import { comparisonMarkdown } from "../../src/compare/report-markdown.ts";
import { comparisonText } from "../../src/compare/report-text.ts";

const page = (title: string, text = "", kind = "article", sheet = "0123456789") =>
  `<title>${title}</title><link href="/assets/site.${sheet}.css"><body class="page page-${kind}">${text}</body>`;

const site = (files: Record<string, string>) => ({
  paths: Object.keys(files),
  read: (path: string) => files[path] ?? "",
});

const BEFORE = {
  "index.html": page("Front", "One", "front"),
  "2026/03/one/index.html": page("One", "Old text"),
  "2026/03/same/index.html": page("Same"),
  "2026/03/gone/index.html": page("Gone"),
  "2026/03/one/lite/index.html": page("One", "Old text"),
  "rss.xml": "<rss>One</rss>",
};
const AFTER = {
  "index.html": page("Front", "One, Two", "front"),
  "2026/03/one/index.html": page("One", "New text"),
  "2026/03/same/index.html": page("Same"),
  "2026/03/zwei-ä/index.html": page("Two &amp; a &lt;half&gt;"),
  "2026/03/one/lite/index.html": page("One", "New text"),
  "rss.xml": "<rss>One, Two</rss>",
};

test("new, changed and missing pages are found, articles first, and nothing that repeats them", () => {
  const { pages, isLookChanged } = compareSites(site(BEFORE), site(AFTER));
  expect(pages.map(({ state, url, title }) => `${state} ${url} ${title}`)).toEqual([
    "gone /2026/03/gone/ Gone",
    "changed /2026/03/one/ One",
    "new /2026/03/zwei-%C3%A4/ Two & a <half>",
    "changed / Front",
  ]);
  expect(isLookChanged).toBe(false);
});

test("a new stylesheet changes the look, and no page", () => {
  const styled = (sheet: string) =>
    site({ "index.html": page("Front", "", "front", sheet), [`assets/site.${sheet}.css`]: "" });
  const compared = compareSites(styled("aaaaaaaaaa"), styled("bbbbbbbbbb"));
  expect(compared).toEqual({ pages: [], isLookChanged: true });
  expect(comparisonText(compared)).toContain("any page may look different");
});

test("two equal sites show the same", () => {
  expect(comparisonText(compareSites(site(BEFORE), site(BEFORE)))).toBe(
    "Both sites show the same.\n",
  );
});

test("a comment links to the preview, shows pictures, and no title becomes markup", () => {
  const hostile = "@team | [x](javascript:1) ![](y) <img src=z>";
  const compared = compareSites(
    site({}),
    site({ "a/index.html": page(hostile.replaceAll("<", "&lt;").replaceAll(">", "&gt;")) }),
  );
  const text = comparisonMarkdown(compared, {
    url: "https://preview.test/",
    pictures: () => ({ after: "https://preview.test/_review/1-after.png" }),
  });
  expect(text).toContain("**[Preview of this change](<https://preview.test/>)**");
  expect(text).toContain("(<https://preview.test/a/>) | new |  | <a href=");
  expect(text).not.toMatch(/<img src=z|@team|\]\(javascript/);
});

test("without an address, pages are named and not linked", () => {
  const text = comparisonMarkdown(compareSites(site(BEFORE), site(AFTER)), {});
  expect(text).toContain("| One | changed |");
  expect(text).not.toContain("](");
});
