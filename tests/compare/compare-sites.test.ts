import { expect, test } from "vitest";
import { compareSites } from "../../src/compare/compare-sites.ts";
import { comparisonText } from "../../src/compare/report-text.ts";
import { builtSite, page } from "./built-pages.ts";

const BEFORE = {
  "index.html": page("Front", { own: "One", kind: "front" }),
  "2026/03/one/index.html": page("One", { own: "<p>Old text</p>" }),
  "2026/03/same/index.html": page("Same"),
  "2026/03/gone/index.html": page("Gone"),
  "2026/03/one/lite/index.html": page("One", { own: "Old text" }),
  "rss.xml": "<rss>One</rss>",
};
const AFTER = {
  "index.html": page("Front", { own: "One, Two", kind: "front" }),
  "2026/03/one/index.html": page("One", { own: "<p>New text</p>" }),
  "2026/03/same/index.html": page("Same"),
  "2026/03/zwei-ä/index.html": page("Two &amp; a &lt;half&gt;"),
  "2026/03/one/lite/index.html": page("One", { own: "New text" }),
  "rss.xml": "<rss>One, Two</rss>",
};

const said = (before: Record<string, string>, after: Record<string, string>) =>
  comparisonText(compareSites(builtSite(before), builtSite(after)));

test("new, changed and missing pages are found, articles first, and nothing that repeats them", () => {
  const { pages, isLookChanged } = compareSites(builtSite(BEFORE), builtSite(AFTER));
  expect(pages.map(({ state, url, title }) => `${state} ${url} ${title}`)).toEqual([
    "new /2026/03/zwei-%C3%A4/ Two & a <half>",
    "changed /2026/03/one/ One",
    "gone /2026/03/gone/ Gone",
    "changed / Front",
  ]);
  expect(isLookChanged).toBe(false);
});

test("a new stylesheet changes the look, and no page", () => {
  const styled = (sheet: string) =>
    builtSite({ "index.html": page("Front", { sheet }), [`assets/site.${sheet}.css`]: "" });
  const compared = compareSites(styled("aaaaaaaaaa"), styled("bbbbbbbbbb"));
  expect(compared).toMatchObject({ pages: [], isLookChanged: true });
  expect(comparisonText(compared)).toContain("any page may look different");
});

test("two equal sites show the same", () => {
  expect(said(BEFORE, BEFORE)).toBe("Both sites show the same.\n");
});

test("pages that differ only around their content are counted and not listed", () => {
  const parts = { frame: "Old foot", related: "A", description: "Old" };
  const of = (more: Partial<typeof parts>) => ({
    "index.html": page("Front", { kind: "front" }),
    "a/index.html": page("A", { ...parts, ...more }),
    "b/index.html": page("B", { ...parts, ...more }),
  });
  expect(said(of({}), of({ frame: "New foot" }))).toBe(
    "No article, page or list changes.\nMasthead or foot differ on 2 other pages.\n",
  );
  expect(said(of({}), of({ related: "B" }))).toContain("Lists of related articles differ on 2");
  expect(said(of({}), of({ description: "New" }))).toContain("social networks read differs on 2");
});

test("a changed article says if only its pictures or its markup differ", () => {
  const of = (own: string) => ({ "a/index.html": page("A", { own }) });
  const picture = (name: string) => of(`<p>Text <img src="/assets/pictures/${name}-12.jpg"></p>`);
  expect(said(picture("one"), picture("two"))).toContain("/a/  A (only pictures)\n");
  const link = (to: string) => of(`<p><a href="${to}">Text</a></p>`);
  expect(said(link("/b/"), link("/c/"))).toContain("/a/  A (only links or markup)\n");
  expect(said(of("<p>One</p>"), of("<p>Two</p>"))).toContain("/a/  A\n");
});

test("a draft and an article of a later date say so", () => {
  const after = { "a/index.html": page("A", { own: '<span class="unpublished">Draft</span>' }) };
  expect(said({}, after)).toContain("new     /a/  A (Draft)");
});
