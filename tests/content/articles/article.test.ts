import { expect, test } from "vitest";
import { article } from "../../kit/publications/publication-files.ts";
import { articleOf, parse, sourceOf } from "../sources.ts";

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
    draft: false,
    lead: false,
    aliases: [],
    lines: { url: 2, aliases: [] },
    language: "en-GB",
  });
  expect(body.html).toContain("<p>A paragraph.</p>");
});

test("what is named twice counts once, and an article's language is its body's too", () => {
  const found = articleOf(
    sourceOf(
      article({ tags: "[law, law]", authors: "[world-desk, world-desk]", lang: "DE" }, '"Ja"\n'),
    ),
  );
  expect(found).toMatchObject({ tags: ["law"], authors: ["world-desk"], language: "de" });
  expect(found.body.html).toContain("„Ja“");
});

test("the body's problems are reported with those of the front matter, by lines of the file", () => {
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

test("every text of the front matter is printed as its language prints it, and nothing else is touched", () => {
  const front = {
    title: `"The '08 crash's \\"cause\\""`,
    description: "It's 5'10\" -- so...",
    kicker: "O'Brien",
    dateline: "Coeur d'Alene",
    prompt: "What's your view of {subject}?",
    tags: "[women's rights, women’s rights]",
    type: "sponsored",
    sponsor: "{ name: Joe's, url: \"https://joe.example/it's\" }",
    aliases: "[/the-90s--so/]",
    canonical: "https://joe.example/it's--so",
    slug: "x--y",
    citations: '[{ id: a, title: "It\'s \\"so\\"" }]',
  };
  const { value, diagnostics } = parse(
    sourceOf(article(front, `It is [It's "so"], [It’s “so”].\n`)),
  );
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(value).toMatchObject({
    title: "The ’08 crash’s “cause”",
    standfirst: "It’s 5′10″ – so…",
    kicker: "O’Brien",
    dateline: "Coeur d’Alene",
    prompt: "What’s your view of {subject}?",
    tags: ["women’s rights"],
    sponsor: { name: "Joe’s", url: "https://joe.example/it's" },
    aliases: ["/the-90s--so/"],
    canonical: "https://joe.example/it's--so",
    url: "/2026/03/x--y/",
  });
  // A source is declared as it is; how it is shown is for those that show it.
  expect(value?.body.sources.map(({ title }) => title)).toEqual([`It's "so"`]);
});

test("French front matter has its spaces, those that were typed not to break too", () => {
  const { value, diagnostics } = parse(
    sourceOf(
      article({ lang: "fr", title: `Déjà ! L'"avenir"`, description: `"Oui\u00a0: non\u202f?"` }),
    ),
  );
  expect(diagnostics).toEqual([]);
  expect(value).toMatchObject({
    title: "Déjà\u202f! L’«\u202favenir\u202f»",
    standfirst: "Oui\u00a0: non\u202f?",
  });
});
