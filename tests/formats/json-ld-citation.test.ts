import { expect, test } from "vitest";
import { citationJsonLd } from "../../src/formats/json-ld-citation.ts";
import { sampleReference } from "./sample.ts";

test("a source gives name, address, authors, publisher, container, date and archived copy", () => {
  const reference = sampleReference({
    type: "article-journal",
    container: "Journal of Gauges",
    doi: "10.1000/182",
    archived: "https://archive.example/1",
  });
  expect(citationJsonLd(reference)).toEqual({
    "@type": "ScholarlyArticle",
    name: "The gauge report",
    url: "https://harbour.example/gauge",
    sameAs: "https://doi.org/10.1000/182",
    author: ["Harbour Office"],
    publisher: { "@type": "Organization", name: "Harbour Press" },
    isPartOf: { "@type": "Periodical", name: "Journal of Gauges" },
    datePublished: "2025-06",
    archivedAt: "https://archive.example/1",
  });
});

test("a source of which only the title is known has nothing else", () => {
  expect(citationJsonLd({ key: "k", type: "book", title: "A book", authors: [] })).toEqual({
    "@type": "Book",
    name: "A book",
  });
});

test("a DOI is the address if there is no URL", () => {
  const { url: _, ...reference } = sampleReference({ doi: "10.1000/182" });
  const citation = citationJsonLd(reference);
  expect(citation).toMatchObject({ url: "https://doi.org/10.1000/182" });
  expect(citation).not.toHaveProperty("sameAs");
});

test.each([
  ["report", "Report"],
  ["dataset", "Dataset"],
  ["legislation", "Legislation"],
  ["treaty", "Legislation"],
  ["book", "Book"],
  ["article-newspaper", "NewsArticle"],
  ["webpage", "WebPage"],
  ["entry-encyclopedia", "Article"],
  ["hearing", "CreativeWork"],
  ["no-such-type", "CreativeWork"],
  ["constructor", "CreativeWork"],
])("a source of CSL type %s is a %s", (type, name) => {
  expect(citationJsonLd(sampleReference({ type }))["@type"]).toBe(name);
});

test("an address that is not a web address is left out", () => {
  expect(citationJsonLd(sampleReference({ url: "javascript:alert(1)" }))).not.toHaveProperty("url");
});

test.each([
  ["interview", "CreativeWork", "Interview"],
  ["legal_case", "CreativeWork", "Court case"],
  ["speech", "CreativeWork", "Speech"],
  ["broadcast", "Episode", undefined],
  ["constructor", "CreativeWork", undefined],
])("a %s is a %s of the genre %s", (type, name, genre) => {
  const citation = citationJsonLd(sampleReference({ type }));
  expect([citation["@type"], citation.genre]).toEqual([name, genre]);
});

test("a document's own word for itself is its genre", () => {
  const own = sampleReference({ type: "speech", genre: "Keynote" });
  expect(citationJsonLd(own).genre).toBe("Keynote");
});
