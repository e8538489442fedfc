import { join } from "node:path";
import { expect, test } from "vitest";
import { diagnose, errorsOf } from "../kit/builds/diagnostics-of.ts";
import { useScratch } from "../kit/disk/scratch.ts";
import { sampled } from "../kit/measures/sample.ts";
import { article, type Files, PUBLICATION } from "../kit/publications/publication-files.ts";

const place = useScratch();

interface Case {
  name: string;
  files: Files;
  /** What the report names: two files, or a file and the site's own page. */
  names: string[];
}

const two = (name: string, one: Record<string, string>, other: Record<string, string>): Case => ({
  name,
  files: { "articles/x.md": article(one), "articles/y.md": article(other) },
  names: ["x.md", "y.md"],
});

const SLUGS: [string, string, string][] = [
  ["one slug", "one", "one"],
  ["capitals", "ONE", "one"],
  ["a capital", "One", "oNe"],
  ["an accent in two forms", "caf\u00e9", "cafe\u0301"],
  ["an accent in two forms and cases", "CAF\u00c9", "cafe\u0301"],
  ["two accents in two orders", "a\u0323\u0307", "a\u0307\u0323"],
  ["Hangul in two forms", "\ud55c\uae00", "\u1112\u1161\u11ab\u1100\u1173\u11af"],
  ["a final sigma", "\u03bf\u03b4\u03bf\u03c3", "\u03bf\u03b4\u03bf\u03c2"],
  ["Greek capitals", "\u039f\u0394\u039f\u03a3", "\u03bf\u03b4\u03bf\u03c3"],
  ["Cyrillic capitals", "\u041c\u0418\u0420", "\u043c\u0438\u0440"],
  ["Armenian capitals", "\u0531\u0532", "\u0561\u0562"],
  ["a sharp s and SS", "stra\u00dfe", "STRASSE"],
  ["an angstrom sign", "\u212bngstr\u00f6m", "\u00e5ngstr\u00f6m"],
  ["a kelvin sign", "\u212a-one", "k-one"],
  ["a long s", "\u017fo", "so"],
];

const ways: Case[] = [
  ...SLUGS.map(([name, one, other]) => two(name, { slug: one }, { slug: other })),
  ...SLUGS.map(([name, one, other]) =>
    two(`${name}, of one that is a draft`, { slug: one, draft: "true" }, { slug: other }),
  ),
  ...SLUGS.slice(0, 8).map(([name, one, other]) =>
    two(`${name}, of aliases`, { aliases: `[/old/${one}/]` }, { aliases: `[/old/${other}/]` }),
  ),
  ...SLUGS.slice(0, 6).map(([name, one, other]) =>
    two(`${name}, alias and page`, { aliases: `[/2026/03/${one}/]` }, { slug: other }),
  ),
  two("an alias and the index.html of a page", { aliases: "[/2026/03/y/index.html]" }, {}),
  two("an alias of a page's text", { aliases: "[/2026/03/y/index.md]" }, {}),
  two("a file where a folder is needed", { aliases: "[/a.html]" }, { aliases: "[/a.html/b/]" }),
  two("one slug in another language", { slug: "s", lang: "fr" }, { slug: "s" }),
  two("an article still to come", { slug: "s", embargo: "2030-01-01" }, { slug: "s" }),
  two("an expired article", { slug: "s", expires: "2026-04-01" }, { slug: "s" }),
  {
    name: "a folder's index and a file",
    files: { "articles/x/index.md": article(), "articles/x.md": article() },
    names: ["x/index.md", "x.md"],
  },
  {
    name: "two endings of one name",
    files: { "articles/x.md": article(), "articles/x.markdown": article() },
    names: ["x.md", "x.markdown"],
  },
  {
    name: "names that give no slug",
    files: { "articles/!.md": article(), "articles/?.md": article() },
    names: ["!.md", "?.md"],
  },
];

const RESERVED: Record<string, RegExp> = {
  "/": /front/,
  "/index.html": /front/,
  "/INDEX.HTML": /front/,
  "/world/": /section/,
  "/World/": /section/,
  "/world": /section|page/,
  "/tags/": /page/,
  "/tags/economy/": /tag/,
  "/authors/world-desk/": /author/,
  "/archive/": /archive/,
  "/sitemap.xml": /sitemap/,
  "/Sitemap.XML": /sitemap/,
  "/robots.txt": /robots/,
  "/404.html": /page/,
  "/rss.xml": /feed/,
  "/.dateline": /reserved/,
  "/.git/config": /reserved/,
};

async function reportOf(files: Files): Promise<string> {
  const errors = errorsOf(await diagnose(join(place.folder, "content"), files));
  const ofUrls = errors.filter(({ rule }) => rule === "url/collision");
  return ofUrls.map(({ file, message, hint }) => `${file} ${message} ${hint}`).join("\n");
}

test.each(sampled(ways))("$name: an error that names both files", async ({ files, names }) => {
  const report = await reportOf(files);
  for (const name of names) expect(report).toContain(name);
  expect(report).toMatch(/slug|alias|Rename/);
});

test.each(sampled(Object.entries(RESERVED)))(
  "an alias that is %s is an error that names it, and the page",
  async (alias, page) => {
    const report = await reportOf({
      "publication.yaml": PUBLICATION,
      "articles/x.md": article({ aliases: `["${alias}"]`, tags: "[economy]" }),
    });
    expect(report).toContain("x.md");
    expect(report).toMatch(page);
  },
);

const MERGED: [string, string][] = [
  ["Economy", "economy"],
  ["caf\u00e9", "cafe\u0301"],
  ["Budget 2026", "budget  2026"],
];

test.each(sampled(MERGED))("the tags “%s” and “%s” are one, and no error", async (one, other) => {
  const report = await reportOf({
    "articles/x.md": article({ tags: JSON.stringify([one]) }),
    "articles/y.md": article({ tags: JSON.stringify([other]) }),
  });
  expect(report).toBe("");
});

test("there are as many cases as were promised", () => {
  const all = ways.length + Object.keys(RESERVED).length + MERGED.length;
  expect(all).toBeGreaterThanOrEqual(60);
});
