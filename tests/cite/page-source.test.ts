import fc from "fast-check";
import { expect, test } from "vitest";
import { pageSource } from "../../src/cite/page-source.ts";
import { writtenSource } from "../../src/cite/written-source.ts";
import { citationsSchema } from "../../src/content/csl/citation-schema.ts";
import { SEED, times } from "../kit/measures/sample.ts";

const TODAY = "2026-11-30";
const URL_OF_PAGE = "https://www.post.example/2026/rents?id=4&utm_source=x#top";

/** The source that a page's head declares, as it is written. */
function written(head: string, url: string | undefined = URL_OF_PAGE) {
  const found = pageSource(`<!doctype html><html lang=en><head>${head}</head><body>`, url);
  return found && writtenSource(found, { today: TODAY, language: "en-GB" });
}

const ld = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

const NEWS = {
  "@type": "NewsArticle",
  headline: "Rents &amp; prices rise",
  author: [{ "@type": "Person", name: "Ada Lovelace" }],
  publisher: { "@type": "Organization", name: "The Post" },
  datePublished: "2026-03-01T23:30:00-05:00",
  isPartOf: { "@type": "WebSite", name: "A site" },
};

const RENTS = {
  id: "lovelace-2026",
  type: "article-newspaper",
  title: "Rents & prices rise",
  author: "Ada Lovelace",
  publisher: "The Post",
  url: "https://www.post.example/2026/rents?id=4#top",
  date: "2026-03-01",
  accessed: TODAY,
};

test.each([
  ["an object", NEWS],
  ["a list", [{ "@type": "BreadcrumbList" }, NEWS]],
  [
    "a graph with references",
    {
      "@graph": [
        { "@type": "WebSite", name: "The Post online" },
        { ...NEWS, author: { "@id": "#ada" }, publisher: { "@id": "#post" } },
        { "@id": "#ada", "@type": "Person", name: "Ada Lovelace" },
        { "@id": "#post", "@type": "Organization", name: "The Post" },
      ],
    },
  ],
  [
    "types in a list, and names as text",
    {
      ...NEWS,
      "@type": ["Article", "NewsArticle"],
      author: "By Ada Lovelace",
      publisher: "The Post",
    },
  ],
  ["the page's main entity", { "@type": "WebPage", name: "Not this", mainEntity: NEWS }],
])("a news article is read from JSON-LD in %s", (_, data) => {
  expect(written(ld(data))).toEqual(RENTS);
});

test("an article of a journal is read from JSON-LD, with its volume and issue", () => {
  const journal = { "@type": "Periodical", name: "Metrologia" };
  const volume = { "@type": "PublicationVolume", volumeNumber: 55, isPartOf: journal };
  const issue = { "@type": "PublicationIssue", issueNumber: "1", isPartOf: volume };
  const data = { "@type": "ScholarlyArticle", name: "The metre", isPartOf: issue };
  expect(
    written(ld({ ...data, sameAs: "https://doi.org/10.1088/1681-7575/aae9fa" })),
  ).toMatchObject({
    ...{ type: "article-journal", title: "The metre", "container-title": "Metrologia" },
    ...{ volume: "55", issue: "1", doi: "10.1088/1681-7575/aae9fa" },
  });
});

test("an article of a journal is read from Highwire's tags, and its type from JSON-LD comes second", () => {
  const tags = {
    citation_title: "The metre",
    citation_author: "Lovelace, Ada",
    citation_journal_title: "Metrologia",
    citation_publication_date: "2018/4/11",
    citation_doi: "https://doi.org/10.1088/1681-7575/aae9fa",
    citation_volume: "55",
    citation_issue: "1",
    citation_firstpage: "L13",
    citation_lastpage: "L16",
    citation_issn: "0026-1394",
  };
  const metas = Object.entries(tags).map(
    ([name, value]) => `<meta name="${name}" content="${value}">`,
  );
  expect(written(`${metas.join("")}${ld({ "@type": "WebPage", name: "x" })}`)).toEqual({
    id: "lovelace-2018",
    type: "article-journal",
    title: "The metre",
    author: { family: "Lovelace", given: "Ada" },
    "container-title": "Metrologia",
    ...{ volume: "55", issue: "1", page: "L13-L16", ISSN: "0026-1394" },
    url: "https://www.post.example/2026/rents?id=4#top",
    doi: "10.1088/1681-7575/aae9fa",
    date: "2018-04-11",
    accessed: TODAY,
  });
});

test.each([
  [
    "Open Graph",
    '<meta property="og:title" content="Rents rise"><meta property="og:site_name" content="The Post"><meta property="article:published_time" content="2026-03-01T10:00Z"><meta property="article:author" content="https://x.example/ada">',
  ],
  [
    "Dublin Core",
    '<meta name="DC.Title" content="Rents rise"><meta name="DCTERMS.issued" content="2026-03-01"><meta name="DC.publisher" content="The Post">',
  ],
  [
    "the title alone",
    '<title>\nRents rise | The Post </title><meta name="date" content="20260301"><meta name="publisher" content="The Post">',
  ],
])("a page is read from %s", (_, head) => {
  expect(written(head)).toMatchObject({
    id: "the-post-2026",
    title: "Rents rise",
    publisher: "The Post",
    date: "2026-03-01",
  });
});

test("a page's own address is taken, unless it is on another site or the front page", () => {
  const at = (head: string) => written(`<title>A</title>${head}`)?.url;
  expect(at('<link rel="canonical" href="/rents">')).toBe("https://www.post.example/rents");
  expect(at('<link rel=canonical href="https://m.post.example/rents?fbclid=1">')).toBe(
    "https://m.post.example/rents",
  );
  for (const href of ["https://evil.example/", "javascript:alert(1)", "/", "http://[", ""])
    expect(at(`<link rel="canonical" href="${href}">`), href).toBe(RENTS.url);
});

test("a saved page says where it is from", () => {
  const saved = (html: string) => {
    const found = pageSource(html, undefined);
    return found && writtenSource(found, { today: TODAY, language: "en" })?.url;
  };
  expect(
    saved(
      "<!DOCTYPE html>\n<!-- saved from url=(0030)https://www.post.example/rents -->\n<title>A</title>",
    ),
  ).toBe("https://www.post.example/rents");
  expect(
    saved(
      "<html><!--\n Page saved with SingleFile \n url: https://www.post.example/b \n saved date: x\n--><title>A</title>",
    ),
  ).toBe("https://www.post.example/b");
  expect(saved('<title>A</title><link rel="canonical" href="https://post.example/c">')).toBe(
    "https://post.example/c",
  );
  expect(saved("<title>A</title>")).toBe(undefined);
});

test.each([
  ["a day that does not exist", "2026-02-31"],
  ["year one", "0001-01-01T00:00:00Z"],
  ["1970", "1970-01-01"],
  ["a far future", "9999-12-31"],
  ["no date", "yesterday"],
  ["an object", { a: 1 }],
])("%s is left out", (_, datePublished) => {
  expect(written(ld({ ...NEWS, datePublished }))).not.toHaveProperty("date");
});

const DEEP = `${"<div><b a=1>".repeat(50_000)}x`;
const HOSTILE = [
  "<title><script>alert(1)</script></title>",
  '<title>A</title><meta property="og:url" content="javascript:alert(1)">',
  ld({
    ...NEWS,
    headline: "</script><script>alert(1)</script>\u202e\u0000",
    author: { name: ["x", { name: {} }] },
  }),
  ld({
    ...NEWS,
    headline: ["a", 1, null],
    publisher: [[[{}]]],
    isbn: 12,
    inLanguage: { "@value": "??" },
  }),
  '<script type="application/ld+json">{"@type": "NewsArticle", </script><title>A</title>',
  `<script type="application/ld+json">${"[".repeat(100_000)}</script><title>A</title>`,
  ld({ ...NEWS, author: Array.from({ length: 5_000 }, (_, at) => ({ name: `A ${at}` })) }),
  ld({ ...NEWS, headline: "long ".repeat(100_000) }),
  `<title>A</title>${'<meta name="author" content="x">'.repeat(20_000)}`,
  '<meta name="citation_title" content="---\n- id: x\ntitle: y"><meta name="citation_doi" content="10.1/../../etc">',
  '<title>{{ x }} [@key] `code` "quoted" : # a</title>',
];

test.each(HOSTILE)("what a hostile page says is valid, or left out: %#", (head) => {
  const source = written(head);
  expect(citationsSchema.safeParse([source]).error?.issues ?? []).toEqual([]);
  expect(JSON.stringify(source)).not.toMatch(/javascript:|\\u0000|\u202e/);
  expect(JSON.stringify(source).length).toBeLessThan(5_000);
});

test("a page that nests too deeply is refused, since parsing it would not end", () => {
  expect(pageSource(DEEP, URL_OF_PAGE)).toBe(undefined);
  expect(
    pageSource(`<title>A</title><script>${"'<div>';".repeat(5_000)}</script>`, URL_OF_PAGE),
  ).toBeDefined();
});

/** Names of JSON-LD, and of what every object of JavaScript has. */
const NAMES =
  "@type @id @graph @value headline name author creator publisher isPartOf identifier sameAs datePublished inLanguage url isbn volumeNumber toString valueOf constructor";
const CLASSES = [
  "NewsArticle",
  "ScholarlyArticle",
  "Periodical",
  "Person",
  "https://schema.org/Book",
];

test("no JSON-LD, however odd, makes reading a page fail", () => {
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      fc.constantFrom<unknown>(...CLASSES, "2026-03-01", "#a", "", " ", null, 5, true),
      fc.array(tie("value"), { maxLength: 3 }),
      tie("object"),
    ),
    object: fc.dictionary(fc.constantFrom(...NAMES.split(" ")), tie("value"), { maxKeys: 6 }),
  }));
  const property = fc.property(value, (data) => {
    const source = written(`<title>A title</title>${ld(data)}`);
    expect(source?.title).toBeTypeOf("string");
  });
  fc.assert(property, { numRuns: times(2_000), seed: SEED });
});
