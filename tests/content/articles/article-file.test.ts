import { mkdirSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import {
  articleReader,
  hashOf,
  type ReadContext,
} from "../../../src/content/articles/article-file.ts";
import type { CachedArticle } from "../../../src/content/articles/memory.ts";
import { scanContent } from "../../../src/content/files/scan.ts";
import { measureMedia, NO_MEDIA } from "../../../src/content/media-files/measure-media.ts";
import { measurePictures } from "../../../src/content/pictures/measure-pictures.ts";
import { useScratch } from "../../kit/disk/scratch.ts";
import { article, type Files } from "../../kit/publications/publication-files.ts";

const place = useScratch();
const PATH = "articles/world/x.md";

const svg = (width: number, more = "") =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="3">${more}</svg>`;

function write(files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    const file = join(place.folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    utimesSync(file, 1000, 1000);
  }
}

const textOf = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString();

interface Reading {
  path?: string;
  targets?: [string, string | null][];
  readContext?: Partial<ReadContext>;
}

/** Reads an article of the folder as it is now. */
function readNow({ path = PATH, targets = [], readContext = {} }: Reading = {}) {
  const root = { folder: place.folder, shown: "content" };
  const { articles, comments, images, media } = scanContent(root);
  const file = articles.find((each) => each.path === path);
  if (!file) throw new Error(`there is no ${path}`);
  const read = articleReader({
    root,
    sources: [],
    comments,
    settings: {
      url: "https://news.test",
      language: "en-GB",
      timeZone: "Europe/London",
      articleUrl: "/{yyyy}/{mm}/{slug}/",
      editions: [],
      markdownFiles: false,
      maths: false,
      highlightCode: false,
    },
    sections: ["world"],
    authors: ["world-desk"],
    images: measurePictures(root.folder, images),
    media: measureMedia(root.folder, media, { memory: NO_MEDIA, program: "" }),
    context: "first",
    ...readContext,
  });
  const parsed = read(file, new Map(targets));
  const known: CachedArticle | undefined =
    parsed.known === undefined ? undefined : JSON.parse(parsed.known);
  return { parsed, known, stamp: known?.facts.stamp };
}

function stampOf(text: string, reading: Reading = {}): string {
  write({ [reading.path ?? PATH]: text });
  const { stamp } = readNow(reading);
  if (!stamp) throw new Error("the article is wrong");
  return stamp;
}

test("an article's file comes as facts for all, the whole of it for its page, and its HTML apart", () => {
  const front = { citations: "[{ id: a, title: A source }]", dateline: "GENEVA", prompt: "Why?" };
  const text = article(front, "## One\n\nText [@a].\n");
  write({ [PATH]: text });
  const { parsed, known } = readNow();
  expect(parsed).toMatchObject({
    path: PATH,
    size: Buffer.byteLength(text),
    modified: 1_000_000,
    hash: hashOf(text),
    diagnostics: [],
  });
  const details = JSON.parse(textOf(parsed.details));
  expect(textOf(parsed.html)).toContain('<h2 id="one">One</h2>');
  expect(details).toMatchObject({
    title: "A headline",
    dateline: "GENEVA",
    prompt: "Why?",
    body: {
      headings: [{ level: 2, id: "one", text: "One" }],
      citations: [{ number: 1, reference: { key: "a", title: "A source" } }],
      words: 2,
    },
  });
  expect(details.body).not.toHaveProperty("html");
  expect(known?.facts).toMatchObject({
    path: PATH,
    url: "/2026/03/x/",
    title: "A headline",
    body: { sources: [{ key: "a", title: "A source" }], links: [], images: [] },
  });
  for (const key of ["dateline", "prompt", "comments", "body.html", "body.headings", "body.words"])
    expect(known?.facts).not.toHaveProperty(key);
});

test("what is kept names no file as one editor sees it", () => {
  write({ [PATH]: article({}, "[x](lost.md)\n") });
  const { parsed } = readNow({ readContext: { root: { folder: place.folder, shown: "SHOWN" } } });
  expect(parsed.diagnostics).toMatchObject([{ file: `SHOWN/${PATH}`, rule: "link/unknown-file" }]);
  const { file: _, ...facts } = JSON.parse(parsed.known ?? "").facts;
  const kept = [JSON.stringify(facts), textOf(parsed.details), textOf(parsed.html)];
  for (const text of kept) expect(text).not.toContain("SHOWN");
});

test("the links to files that an article asked for are noted with their answers", () => {
  write({ [PATH]: article({}, "[a](a.md#x) [b](../b.md) [c](c.md) [d](/ethics/) [e](../b.md)\n") });
  const targets: Reading["targets"] = [
    ["articles/world/a.md", "/2026/03/a/"],
    ["articles/b.md", null],
    ["articles/other.md", "/other/"],
  ];
  const links = {
    "articles/world/a.md": "/2026/03/a/",
    "articles/b.md": null,
    "articles/world/c.md": false,
  };
  const { parsed, known } = readNow({ targets });
  expect(parsed.asked).toEqual({ links, images: {}, files: {} });
  expect(known?.asked).toEqual(parsed.asked);
  expect(parsed.diagnostics.map(({ rule }) => rule)).toEqual([
    "link/unpublished",
    "link/unknown-file",
    "link/unpublished",
  ]);
  expect(known?.remarks).toMatchObject(parsed.diagnostics);
});

test("the pictures that an article shows are noted as it names them, those of other sites are not", () => {
  const image = "{ src: lead.svg, alt: A map }";
  write({
    [PATH]: article({ image }, "![A](/media/a.svg)\n\n![A](a.svg)\n"),
    "media/a.svg": svg(4),
    "media/lead.svg": svg(5),
    "media/not-shown.svg": svg(5),
  });
  const { parsed } = readNow();
  expect(parsed.diagnostics).toEqual([]);
  expect(Object.keys(parsed.asked?.images ?? {}).sort()).toEqual([
    "/media/a.svg",
    "a.svg",
    "lead.svg",
  ]);
  expect(parsed.asked?.images["a.svg"]).toContain("media/a.svg");
});

test("an article that asks nothing of other files has nothing to hold against them", () => {
  write({ [PATH]: article({}, "[a](/a/) [b](https://b.example/) [c](#d)\n\n## D\n") });
  const { parsed, known } = readNow();
  expect(parsed).not.toHaveProperty("asked");
  expect(known).not.toHaveProperty("asked");
  expect(known).not.toHaveProperty("remarks");
});

test("of an article with an error nothing is known but what it asked, and what is wrong", () => {
  write({ [PATH]: article({ section: "nowhere" }, "[a](a.md)\n") });
  const { parsed } = readNow();
  expect(parsed.diagnostics.map(({ rule }) => rule)).toEqual([
    "article/unknown-section",
    "link/unknown-file",
  ]);
  expect(parsed.asked).toEqual({ links: { "articles/world/a.md": false }, images: {}, files: {} });
  for (const key of ["known", "details", "html"]) expect(parsed).not.toHaveProperty(key);
});

test("a file that is not text has an error, and neither facts nor questions", () => {
  mkdirSync(join(place.folder, "articles/world"), { recursive: true });
  writeFileSync(join(place.folder, PATH), Buffer.from("---\ntitle: Gen\xe8ve\n---\n", "latin1"));
  const { parsed, known } = readNow();
  expect(parsed.diagnostics).toMatchObject([{ rule: "file/not-utf-8" }]);
  expect(known).toBeUndefined();
});

test("the stamp is the same for the same article, whatever its file's time", () => {
  const first = stampOf(article());
  expect(stampOf(article())).toBe(first);
  utimesSync(join(place.folder, PATH), 2000, 2000);
  expect(readNow().stamp).toBe(first);
});

test("the stamp changes with any byte of the file, its path, and the settings that articles are read with", () => {
  const stamps = [
    stampOf(article()),
    stampOf(article({}, "A paragraph!\n")),
    stampOf(`${article()} `),
    stampOf(article(), { readContext: { context: "second" } }),
    stampOf(article(), { path: "articles/world/y.md" }),
  ];
  expect(new Set(stamps).size).toBe(stamps.length);
});

test("the stamp changes with the answer to a link, but not with one that was not asked", () => {
  const text = article({}, "[a](a.md)\n");
  const withTargets = (...targets: [string, string | null][]) => stampOf(text, { targets });
  const stamps = [
    withTargets(),
    withTargets(["articles/world/a.md", null]),
    withTargets(["articles/world/a.md", "/a/"]),
    withTargets(["articles/world/a.md", "/b/"]),
  ];
  expect(new Set(stamps).size).toBe(stamps.length);
  expect(withTargets(["articles/world/b.md", "/b/"])).toBe(stamps[0]);
});

test("the stamp changes with a picture's size or place, but not with its time, bytes or neighbours", () => {
  const text = article({}, "![A](a.svg)\n");
  write({ "media/a.svg": svg(4) });
  const first = stampOf(text);
  utimesSync(join(place.folder, "media/a.svg"), 2000, 2000);
  expect(readNow().stamp).toBe(first);
  write({ "media/a.svg": svg(4, "<g/>"), "media/b.svg": svg(9) });
  expect(readNow().stamp).toBe(first);
  write({ "media/a.svg": svg(5) });
  const wider = readNow().stamp;
  expect(wider).not.toBe(first);
  write({ "articles/world/a.svg": svg(5) });
  expect(readNow().stamp).not.toBe(wider);
});

test("one reader reads many files, and what one asked is not held against another", () => {
  write({
    [PATH]: article({}, "[a](a.md)\n"),
    "articles/world/y.md": article({}, "[b](b.md)\n"),
  });
  expect(readNow().parsed.asked?.links).toEqual({ "articles/world/a.md": false });
  expect(readNow({ path: "articles/world/y.md" }).parsed.asked?.links).toEqual({
    "articles/world/b.md": false,
  });
});
