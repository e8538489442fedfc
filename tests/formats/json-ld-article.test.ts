import { expect, test } from "vitest";
import { articleJsonLd } from "../../src/formats/json-ld-article.ts";
import { ARTICLE_TYPES } from "../../src/vocabularies.ts";
import { jsonLdProblems } from "./json-ld-rules.ts";
import {
  articlePage,
  HOME,
  moment,
  sampleArticle,
  sampleAuthor,
  sampleBody,
  sampleMeta,
  sampleReference,
  sampleSettings,
  sampleSite,
} from "./sample.ts";

const full = sampleArticle({
  updated: moment("2026-07-04 09:30"),
  dateline: "LONDON",
  image: {
    src: "/media/a.png",
    alt: "A gauge",
    caption: "Low tide",
    credit: "Harbour Office",
    width: 8,
    height: 4,
  },
  body: sampleBody({
    words: 812,
    citations: [{ number: 1, id: "source-1", reference: sampleReference(), calls: [] }],
  }),
});

test("an article says who, when, where, from what and for which readers", () => {
  const settings = sampleSettings({ policies: { ethics: "/ethics/" } });
  const data = articleJsonLd(articlePage(full), sampleSite({ settings }));
  const url = `${HOME}2026/03/tide/`;
  expect(data).toEqual({
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "@id": `${url}#article`,
    url,
    mainEntityOfPage: url,
    headline: "How the tide is measured",
    description: "Gauges, and who reads them.",
    inLanguage: "en-GB",
    datePublished: "2026-03-01T00:00:00+00:00",
    dateModified: "2026-07-04T09:30:00+01:00",
    author: [{ "@type": "Person", name: "World desk", url: `${HOME}authors/world-desk/` }],
    publisher: {
      "@type": "NewsMediaOrganization",
      "@id": `${HOME}#publication`,
      name: "The Harbour Gazette",
      url: HOME,
    },
    publishingPrinciples: `${HOME}ethics/`,
    articleSection: "World",
    keywords: ["Tides"],
    image: {
      "@type": "ImageObject",
      url: `${HOME}media/a.png`,
      width: "8",
      height: "4",
      caption: "Low tide",
      creditText: "Harbour Office",
    },
    isAccessibleForFree: true,
    wordCount: 812,
    dateline: "LONDON",
    citation: [expect.objectContaining({ "@type": "Report", name: "The gauge report" })],
  });
  expect(jsonLdProblems(data)).toEqual([]);
});

test.each(ARTICLE_TYPES)("an article of type %s breaks no rule, full or bare", (type) => {
  const bare = sampleArticle({ type, tags: [] });
  expect(jsonLdProblems(articleJsonLd(articlePage(bare), sampleSite()))).toEqual([]);
  expect(jsonLdProblems(articleJsonLd(articlePage({ ...full, type }), sampleSite()))).toEqual([]);
});

test.each([
  ["news", "NewsArticle"],
  ["analysis", "AnalysisNewsArticle"],
  ["opinion", "OpinionNewsArticle"],
  ["explainer", "BackgroundNewsArticle"],
  ["review", "ReviewNewsArticle"],
  ["interview", "NewsArticle"],
  ["obituary", "NewsArticle"],
  ["sponsored", "AdvertiserContentArticle"],
] as const)("%s is a %s", (type, name) => {
  expect(articleJsonLd(articlePage(sampleArticle({ type })), sampleSite())["@type"]).toBe(name);
});

test("what is paid for is not passed off as news: it has no dateline", () => {
  const data = articleJsonLd(articlePage({ ...full, type: "sponsored" }), sampleSite());
  expect(data).not.toHaveProperty("dateline");
});

test("a desk is an organization, not a person", () => {
  const authors = [sampleAuthor({ kind: "desk", role: "Reports from everywhere" })];
  const data = articleJsonLd(articlePage(sampleArticle(), { authors }), sampleSite());
  expect(data.author).toEqual([
    {
      "@type": "Organization",
      name: "World desk",
      url: `${HOME}authors/world-desk/`,
      description: "Reports from everywhere",
    },
  ]);
});

test("every author is named alone, with page, role and links", () => {
  const authors = [
    sampleAuthor(),
    sampleAuthor({
      id: "arts-desk",
      name: "Arts desk",
      role: "Critics",
      expertise: ["Opera"],
      links: [
        { title: "Home", url: "https://arts.example/" },
        { title: "Mail", url: "mailto:arts@gazette.example" },
      ],
    }),
  ];
  const data = articleJsonLd(articlePage(sampleArticle(), { authors }), sampleSite());
  expect(data.author).toEqual([
    { "@type": "Person", name: "World desk", url: `${HOME}authors/world-desk/` },
    {
      "@type": "Person",
      name: "Arts desk",
      url: `${HOME}authors/arts-desk/`,
      jobTitle: "Critics",
      sameAs: ["https://arts.example/"],
      knowsAbout: ["Opera"],
    },
  ]);
});

test("an article that is first published elsewhere says where it belongs", () => {
  const meta = sampleMeta({ canonical: "https://first.example/tide" });
  const data = articleJsonLd(articlePage(sampleArticle(), { meta }), sampleSite());
  expect(data.mainEntityOfPage).toBe("https://first.example/tide");
});

test("a picture with no web address is left out", () => {
  const article = sampleArticle({ image: { src: "data:image/png;base64,x", alt: "" } });
  expect(articleJsonLd(articlePage(article), sampleSite())).not.toHaveProperty("image");
});

test("the rules themselves notice an empty value, a relative URL and a date without an offset", () => {
  const data = articleJsonLd(articlePage(full), sampleSite());
  expect(jsonLdProblems({ ...data, keywords: [] })).toEqual(["$.keywords is an empty list"]);
  expect(jsonLdProblems({ ...data, url: "/2026/" })).toEqual(["$.url is not an absolute url"]);
  expect(jsonLdProblems({ ...data, datePublished: "2026-03-01" })).toEqual([
    "$.datePublished is no such date",
  ]);
});

test("machines learn who paid for an article, and nobody pays for news", () => {
  const sponsor = { name: "Harbour Bank", url: "https://bank.example/" };
  const of = (type: "sponsored" | "news") =>
    articleJsonLd(articlePage(sampleArticle({ type, sponsor })), sampleSite());
  expect(of("sponsored")).toMatchObject({ sponsor: { "@type": "Organization", ...sponsor } });
  expect(of("news")).not.toHaveProperty("sponsor");
});
