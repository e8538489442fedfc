import { expect, test } from "vitest";
import { compareSites } from "../../src/compare/compare-sites.ts";
import { comparisonText } from "../../src/compare/report-text.ts";
import { builtSite, page, redirectPage } from "./built-pages.ts";

const said = (before: Record<string, string>, after: Record<string, string>) =>
  comparisonText(compareSites(builtSite(before), builtSite(after))).split("\n");

const OLD = { "2026/03/old/index.html": page("The quay") };
const NEW = { "2026/03/quay/index.html": page("The quay, again") };

test.each(["/2026/03/quay/", "/pr-12/2026/03/quay/", "https://p.test/pr-12/2026/03/quay/"])(
  "an article whose old address leads to %s has moved",
  (target) => {
    const after = { ...NEW, "2026/03/old/index.html": redirectPage(target) };
    expect(said(OLD, after).slice(0, 3)).toEqual([
      "moved   /2026/03/quay/  The quay, again (from /2026/03/old/)",
      "",
      "Articles: 1 moved.",
    ]);
  },
);

test.each(["_redirects", "_redirects.nginx", "_redirects.caddy", "vercel.json"])(
  "a host's rules in %s are known, and without any the old address leads nowhere",
  (file) => {
    const same = { "2026/03/quay/index.html": page("The quay") };
    const rules = { [file]: '"/2026/03/old" "/2026/03/quay/"' };
    expect(said(OLD, { ...same, ...rules })[0]).toBe(
      "moved   /2026/03/quay/  The quay (from /2026/03/old/)",
    );
    expect(said(OLD, same)[0]).toBe(
      "moved   /2026/03/quay/  The quay (from /2026/03/old/, the old address leads nowhere)",
    );
  },
);

test("an article that is gone says whether its address still leads somewhere", () => {
  expect(said(OLD, NEW)[1]).toBe("gone    /2026/03/old/  The quay (its address leads nowhere)");
  const after = { ...NEW, "2026/03/old/index.html": redirectPage("/world/") };
  expect(said(OLD, after)[1]).toBe("gone    /2026/03/old/  The quay");
});

test("of several new articles with one title, none is taken for the old one", () => {
  const after = { "a/index.html": page("The quay"), "b/index.html": page("The quay") };
  expect(said(OLD, after).at(-2)).toBe("Articles: 2 new, 1 gone.");
});

test("a redirect that was there before is not a change", () => {
  const both = { "a/index.html": redirectPage("/one/") };
  expect(said(both, { "a/index.html": redirectPage("/two/") })).toEqual([
    "Both sites show the same.",
    "",
  ]);
});
