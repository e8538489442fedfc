import { expect, test } from "vitest";
import { citeAs } from "../../src/formats/cite-as.ts";
import { highwire } from "../../src/formats/highwire.ts";
import { sampleArticle, sampleAuthor, sampleMeta, sampleSite } from "./sample.ts";

const JANE = { kind: "person", name: "Jane van der Doe" } as const;
const DESK = { kind: "desk", name: "World desk" } as const;
const article = sampleArticle({
  title: "Is it so?",
  url: "/2026/09/so/",
  published: { iso: "2026-09-05T00:00:00+01:00", millis: 0, dateOnly: true },
});
const site = sampleSite();
const url = `${site.origin}${site.pathPrefix.replace(/\/$/, "")}/2026/09/so/`;
const { title } = site.settings;

test("a question ends itself, a particle is part of a name, and a desk is called as it is", () => {
  const { apa, mla, chicago } = citeAs(article, [JANE, DESK], site);
  expect(String(apa)).toBe(
    `van der Doe, J., &amp; World desk. (2026, September 5). <i>Is it so?</i> ${title}. ${url}`,
  );
  expect(String(mla)).toBe(
    `van der Doe, Jane, and World desk. “Is it so?” <i>${title}</i>, 5 Sept. 2026, ${url.replace("https://", "")}.`,
  );
  expect(String(chicago)).toBe(
    `van der Doe, Jane, and World desk. “Is it so?” <i>${title}</i>, September 5, 2026. ${url}.`,
  );
});

test("without an author the title comes first", () => {
  const { apa, mla } = citeAs({ ...article, title: "It is so" }, [], site);
  expect(String(apa)).toMatch(/^<i>It is so<\/i>\. \(2026, September 5\)\./);
  expect(String(mla)).toMatch(/^“It is so\.” <i>/);
});

test("of three authors MLA names the first", () => {
  const names = ["A One", "B Two", "C Three"].map((name) => ({ kind: "person", name }) as const);
  expect(String(citeAs(article, names, site).mla)).toMatch(/^One, A, et al\. “/);
});

test("its BibTeX holds a headline whole", () => {
  const { bibtex } = citeAs({ ...article, title: "50% {of} it & all" }, [JANE, DESK], site);
  expect(bibtex).toContain("@misc{vanderdoe2026");
  expect(bibtex).toContain("  author = {van der Doe, Jane and {World desk}},\n");
  expect(bibtex).toContain("  title = {{50\\% \\{of\\} it \\& all}},\n");
});

test("no headline is markup", () => {
  const { apa, mla, chicago } = citeAs({ ...article, title: "<b>&</b>" }, [JANE], site);
  for (const each of [apa, mla, chicago])
    expect(String(each)).toContain("&lt;b&gt;&amp;&lt;/b&gt;");
});

test("Google Scholar receives title, each author, day, publication and address", () => {
  const authors = [sampleAuthor({ name: "Jane Doe" }), sampleAuthor({ id: "b", name: "Bo Li" })];
  const tags = highwire({ article, authors, meta: sampleMeta({ url: article.url }) }, site).map(
    (tag) => ("name" in tag ? [tag.name, tag.content] : []),
  );
  expect(tags).toEqual([
    ["citation_title", "Is it so?"],
    ["citation_author", "Jane Doe"],
    ["citation_author", "Bo Li"],
    ["citation_publication_date", "2026/09/05"],
    ["citation_journal_title", title],
    ["citation_publisher", title],
    ["citation_fulltext_html_url", url],
    ["citation_language", article.language],
  ]);
});

test.each([
  ["“Enough,” says mayor", "“‘Enough,’ says mayor.”"],
  ["Mayor says “enough”", "“Mayor says ‘enough.’”"],
  ["Mayor asks “why?”", "“Mayor asks ‘why?’”"],
  ['Mayor says "enough"', "“Mayor says ‘enough.’”"],
  ["It is the mayors’", "“It is the mayors’.”"],
])("within quotation marks those of a headline are single: %s", (headline, quoted) => {
  const { mla, chicago } = citeAs({ ...article, title: headline }, [JANE], site);
  for (const each of [mla, chicago]) {
    expect(String(each).replaceAll("&#39;", "'")).toContain(`${quoted} <i>`);
  }
});

test("an article that was elsewhere first is cited there", () => {
  const cited = citeAs({ ...article, canonical: "https://wire.example/so" }, [JANE], site);
  expect(String(cited.chicago)).toContain("https://wire.example/so.");
  expect(cited.bibtex).toContain("url = {https://wire.example/so}");
});
