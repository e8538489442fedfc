import { expect, test } from "vitest";
import { article } from "../kit/site.ts";
import { articleOf, parse, sourceOf } from "./sources.ts";

test("an article has all that its front matter says, and nothing that it does not", () => {
  const { body, ...rest } = articleOf(sourceOf(article()));
  expect(rest).toEqual({
    file: "content/articles/world/x.md",
    path: "articles/world/x.md",
    stamp: "",
    url: "/2026/03/x/",
    title: "A headline",
    standfirst: "A standfirst.",
    published: { iso: "2026-03-01T00:00:00+00:00", millis: Date.UTC(2026, 2, 1), dateOnly: true },
    section: "world",
    authors: ["world-desk"],
    tags: [],
    type: "news",
    comments: "open",
    draft: false,
    lead: false,
    aliases: [],
    lines: { url: 2, aliases: [] },
    language: "en-GB",
  });
  expect(body.html).toContain("<p>A paragraph.</p>");
});

test("what is named twice counts once, and a language of its own is the body's too", () => {
  const found = articleOf(
    sourceOf(
      article({ tags: "[law, law]", authors: "[world-desk, world-desk]", lang: "DE" }, '"Ja"\n'),
    ),
  );
  expect(found).toMatchObject({ tags: ["law"], authors: ["world-desk"], language: "de" });
  expect(found.body.html).toContain("„Ja“");
});

test("the body's problems are told with those of the front matter, and lines are those of the file", () => {
  const { value, diagnostics } = parse(
    sourceOf(
      article({ type: "nonsense", citations: "[{ id: source, title: A }]" }, "# Big\n\n[@b]\n"),
    ),
  );
  expect(value).toBeUndefined();
  expect(diagnostics.map(({ line, rule }) => `${line} ${rule}`)).toEqual([
    "7 field/value",
    "8 citation/unused-source",
    "11 heading/level-one",
    "13 citation/unknown-key",
  ]);
});

test("nothing is said of citations where the sources themselves are not known", () => {
  const rules = (front: Record<string, string>) =>
    parse(sourceOf(article(front, "[@b]\n"))).diagnostics.map(({ rule }) => rule);
  expect(rules({ citations: "[{ id: a }]" })).toEqual(["citation/empty"]);
  expect(rules({ citation: "[{ id: b, title: B }]" })).toEqual(["field/unknown"]);
  expect(rules({ kiker: "K" })).toEqual(["field/unknown", "citation/unknown-key"]);
});

test("what the body says of the front matter's lines shows them", () => {
  const { diagnostics } = parse(sourceOf(article({ citations: "[{ id: a, title: A }]" })));
  expect(diagnostics).toEqual([
    expect.objectContaining({
      rule: "citation/unused-source",
      line: 7,
      excerpt: { text: "citations: [{ id: a, title: A }]", column: 13 },
    }),
  ]);
});
