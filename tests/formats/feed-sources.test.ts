import { expect, test } from "vitest";
import type { Reference } from "../../src/citations/types.ts";
import { feedSources } from "../../src/formats/feed-sources.ts";
import { sampleReference } from "./sample.ts";

function listed(changes: Partial<Reference>, number = 1): string {
  const reference = sampleReference(changes);
  return String(feedSources([{ number, id: `source-${number}`, reference, calls: [] }], "en-GB"));
}

test("an article without a source has no list", () => {
  expect(String(feedSources([], "en-GB"))).toBe("");
});

test("an entry gives title, link, author, publisher, date and day of access", () => {
  expect(listed({ accessed: "2026-02-03", container: "Yearbook" }, 2)).toBe(
    '<h2>Sources</h2><ol><li value="2"><a href="https://harbour.example/gauge">The gauge report</a>. ' +
      "Harbour Office. Yearbook. Harbour Press. June 2025. Accessed 3 February 2026.</li></ol>",
  );
});

test("a title that nothing follows ends with one full stop", () => {
  const bare = {
    key: "k",
    type: "book",
    title: "A book",
    authors: [],
    place: sampleReference().place,
  };
  const list = feedSources([{ number: 1, id: "source-1", reference: bare, calls: [] }], "en-GB");
  expect(String(list)).toContain('<li value="1">A book.</li>');
});

test("a living source links to itself first and to its archived copy after", () => {
  const entry = listed({ archived: "https://archive.example/1", archiveDate: "2026-01-02" });
  expect(entry).toContain('<a href="https://harbour.example/gauge">The gauge report</a>');
  expect(entry).toContain(
    '<a href="https://archive.example/1">Archived copy</a> on 2 January 2026.',
  );
});

test("a dead source links to its archived copy alone", () => {
  const entry = listed({ archived: "https://archive.example/1", status: "dead" });
  expect(entry).toContain('<a href="https://archive.example/1">The gauge report</a>');
  expect(entry).not.toContain("https://harbour.example/gauge");
});

test("a DOI is a link where there is no url", () => {
  const reference = { ...sampleReference({ doi: "10.1000/a<b" }) };
  delete reference.url;
  const list = feedSources([{ number: 1, id: "source-1", reference, calls: [] }], "en-GB");
  expect(String(list)).toContain('href="https://doi.org/10.1000/a%3Cb"');
});

test("a title is text, and a url that is no web address is no link", () => {
  const entry = listed({ title: "<script>alert(1)</script>", url: "javascript:alert(1)" });
  expect(entry).toContain("&lt;script&gt;");
  expect(entry).not.toContain("javascript:");
});
