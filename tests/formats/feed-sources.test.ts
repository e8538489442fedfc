import { expect, test } from "vitest";
import { feedSources } from "../../src/formats/feed-sources.ts";
import { sampleReference, sampleSources } from "./sample.ts";

test("an article without a source has no list", () => {
  expect(String(feedSources([], "en-GB", sampleSources))).toBe("");
});

test("sources keep their numbers, and the list is worded for the language of the text", () => {
  const citations = [1, 3].map((number) => ({
    number,
    id: `source:${number}`,
    reference: sampleReference({ title: `Report <${number}>` }),
    calls: [],
  }));
  expect(String(feedSources(citations, "ar", sampleSources))).toBe(
    "<h2>Sources (ar)</h2><ol>" +
      '<li value="1"><a href="https://harbour.example/gauge">Report &lt;1&gt;</a></li>' +
      '<li value="3"><a href="https://harbour.example/gauge">Report &lt;3&gt;</a></li></ol>',
  );
});
