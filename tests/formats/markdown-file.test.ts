import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "yaml";
import type { Article } from "../../src/content/types.ts";
import { markdownFile } from "../../src/formats/markdown-file.ts";
import {
  moment,
  sampleArticle,
  sampleBody,
  samplePage,
  sampleReference,
  sampleSite,
} from "./sample.ts";

function fileOf(changes: Partial<Article> = {}): {
  text: string;
  front: Record<string, unknown>;
  body: string;
} {
  const article = sampleArticle(changes);
  const page = samplePage("markdown", `${article.url}index.md`, {
    article,
    authors: ["World desk"],
  });
  const text = markdownFile(page, sampleSite());
  const end = text.indexOf("\n---\n");
  return { text, front: parse(text.slice(4, end + 1)), body: text.slice(end + 5) };
}

const cited = (changes: Parameters<typeof sampleReference>[0]) => ({
  number: 1,
  id: "source:gauge",
  reference: sampleReference(changes),
  calls: [],
});

test("the fields are those that readers may have, and no others", () => {
  const { front, text } = fileOf({
    prompt: "SECRET?",
    comments: "closed",
    aliases: ["/secret/"],
    lead: true,
    kicker: "Tides",
    dateline: "HARBOUR",
    updated: moment("2026-03-02 09:30"),
    tags: ["Sea"],
    body: sampleBody({ citations: [cited({})], markdown: "Text.\n" }),
  });
  expect(Object.keys(front)).toEqual(
    "title description date updated section authors kicker dateline tags type lang canonical citations".split(
      " ",
    ),
  );
  expect(text.toLowerCase()).not.toContain("secret");
  expect(text).not.toContain("content/");
  expect(front).toMatchObject({
    date: "2026-03-01",
    updated: "2026-03-02T09:30:00+00:00",
    authors: ["World desk"],
    canonical: "https://gazette.example/paper/2026/03/tide/",
  });
});

test("any text comes through unchanged", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string(), (title, quote) => {
      const whole = title.toWellFormed().replace(/[\r\n\0]/g, " ");
      const body = sampleBody({ citations: [cited({ title: whole, quote })], markdown: "T" });
      const { front } = fileOf({
        title: `a${whole}`,
        standfirst: `${whole}z`,
        tags: [`t${whole}`],
        body,
      });
      expect(front).toMatchObject({
        title: `a${whole}`,
        description: `${whole}z`,
        tags: [`t${whole}`],
      });
    }),
  );
});

test.each([
  "yes",
  "null",
  "1e3",
  "2026-03-01",
  "- a",
  "# b",
  "a: b",
  "---",
  "*x",
  "'\"",
  " x ",
  "|",
])("a headline that YAML would read as something else, %j, stays text", (title) => {
  expect(fileOf({ title }).front.title).toBe(title);
});

test("the text follows as it is, below a blank line", () => {
  const markdown = "One.\n\n---\n\nTwo.\n";
  expect(fileOf({ body: sampleBody({ markdown }) }).body).toBe(`\n${markdown}`);
});
