import { expect, test } from "vitest";
import { useScratch } from "../../kit/disk/scratch.ts";
import { article, type Files, writeContent } from "../../kit/publications/publication-files.ts";
import { load } from "../fixtures.ts";

const place = useScratch();

function settings(levels = "{}"): string {
  return `title: The Test Post
url: https://news.test
language: en-GB
timeZone: Europe/London
sections:
  - { id: world, title: World }
rules: ${levels}
`;
}

/** What is said of a publication: a line each, with its rule. */
async function saidOf(files: Files, levels?: string) {
  const content = writeContent(place.folder, { "publication.yaml": settings(levels), ...files });
  return (await load(content)).diagnostics;
}

/** What is said of one article that cites sources, each written in YAML. */
async function saidOfSources(sources: readonly string[], levels?: string): Promise<string[]> {
  const keys = sources.map((_, index) => `s${index + 1}`);
  const entries = sources.map((source, index) => `{ id: ${keys[index]}, title: T, ${source} }`);
  const calls = keys.map((key) => `[@${key}]`).join(" and ");
  const text = article({ type: "news", citations: `[${entries.join(", ")}]` }, `As ${calls}.\n`);
  const diagnostics = await saidOf({ "articles/x.md": text }, levels);
  return diagnostics.map(({ rule, message }) => `${rule}: ${message}`);
}

const PAGE = "url: https://a.example/";

test.each<[string, string[]]>([
  ["news", ["This news article cites no source"]],
  ["fact-check", ["This fact-check cites no source"]],
  ["opinion", []],
  ["analysis", []],
  ["interview", []],
])("of an article that cites nothing and is %s, is said %j", async (type, expected) => {
  const diagnostics = await saidOf({ "articles/x.md": article({ type }) });
  expect(diagnostics.map(({ message }) => message)).toEqual(expected);
});

test("an article is news where it does not say what it is", async () => {
  const diagnostics = await saidOf({ "articles/x.md": article() });
  expect(diagnostics.map(({ rule }) => rule)).toEqual(["article/no-source"]);
});

test("a source that is declared and not cited is none", async () => {
  const text = article({ citations: "[{ id: a, title: A }]" });
  const rules = (await saidOf({ "articles/x.md": text })).map(({ rule }) => rule);
  expect(rules).toContain("article/no-source");
});

test("a page says when it was read or where its copy is; works that are not pages need not", async () => {
  const rule = "source/no-accessed";
  expect(await saidOfSources([PAGE])).toEqual([
    `${rule}: The source does not say when it was read: \`s1\``,
  ]);
  expect(
    await saidOfSources([
      `${PAGE}, accessed: 2026-01-02`,
      "url: https://b.example/, archived: https://archive.example/b",
      "url: https://c.example/, doi: 10.1000/c",
      "type: book",
    ]),
  ).toEqual([]);
});

test("one line an article says how many of its sources lack it, and names three", async () => {
  const pages = ["a", "b", "c", "d"].map((host) => `url: https://${host}.example/`);
  const rule = "source/no-accessed";
  expect(await saidOfSources([...pages.slice(0, 1), "type: book"])).toEqual([
    `${rule}: 1 of 2 sources does not say when it was read: \`s1\``,
  ]);
  expect(await saidOfSources([...pages.slice(0, 3), "type: book"])).toEqual([
    `${rule}: 3 of 4 sources do not say when they were read: \`s1\`, \`s2\`, \`s3\``,
  ]);
  expect(await saidOfSources(pages)).toEqual([
    `${rule}: 4 of 4 sources do not say when they were read: \`s1\`, \`s2\`, \`s3\`, …`,
  ]);
});

test("archived copies are asked for where the publication wishes it", async () => {
  const read = `${PAGE}, accessed: 2026-01-02`;
  const asked = "{ source/no-archived: warning }";
  expect(await saidOfSources([read])).toEqual([]);
  expect(await saidOfSources([read], asked)).toEqual([
    "source/no-archived: The source does not name an archived copy: `s1`",
  ]);
  expect(await saidOfSources([`${read}, archived: https://archive.example/a`], asked)).toEqual([]);
  expect(await saidOfSources([`${read}, doi: 10.1000/a`], asked)).toEqual([]);
});

test("encyclopedias alone are too little, by their type or by their site", async () => {
  const wiki = "url: https://de.wikipedia.org/wiki/A, accessed: 2026-01-02";
  const said = ["source/encyclopedia-only: The article cites only encyclopedias"];
  expect(await saidOfSources([wiki])).toEqual(said);
  expect(await saidOfSources([wiki, "type: entry-dictionary"])).toEqual(said);
  expect(await saidOfSources([wiki, "type: report"])).toEqual([]);
  const namesake = "url: https://notwikipedia.org/wiki/A, accessed: 2026-01-02";
  expect(await saidOfSources([namesake])).toEqual([]);
});

test("it is at the line where the sources begin, and shows it", async () => {
  const citations = `\n  - { id: a, title: A, ${PAGE} }`;
  const text = article({ citations }, "So [@a].\n");
  const [said] = await saidOf({ "articles/x.md": text });
  expect(said).toMatchObject({ file: "content/articles/x.md", line: 7, column: 1 });
  expect(said?.excerpt?.text).toContain("citations:");
});

test("a rule that is an error is one in every article, and one that is off in none", async () => {
  const files = {
    "articles/x.md": article({ slug: "x" }),
    "articles/y.md": article({ slug: "y" }),
  };
  const severities = async (level: string) =>
    (await saidOf(files, `{ article/no-source: ${level} }`)).map(({ severity }) => severity);
  expect(await severities("error")).toEqual(["error", "error"]);
  expect(await severities("warning")).toEqual(["warning", "warning"]);
  expect(await severities("off")).toEqual([]);
});

test("many articles are all reported, though not every one is opened to show its line", async () => {
  const files = Object.fromEntries(
    Array.from({ length: 210 }, (_, index) => [
      `articles/n${index}.md`,
      article({ slug: `n-${index}` }),
    ]),
  );
  const diagnostics = await saidOf(files);
  expect(diagnostics).toHaveLength(210);
  expect(diagnostics.filter(({ excerpt }) => excerpt)).toHaveLength(200);
});
