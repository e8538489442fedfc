import { mkdirSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import type { Reference } from "../../../src/citations/types.ts";
import type { ReadContext } from "../../../src/content/articles/article-file.ts";
import {
  type ArticleMemory,
  addFileName,
  type CachedArticle,
  type Remembered,
} from "../../../src/content/articles/memory.ts";
import { type ReadArticles, readArticles } from "../../../src/content/articles/read-articles.ts";
import { readHere } from "../../../src/content/articles/read-here.ts";
import { scanContent } from "../../../src/content/files/scan.ts";
import { measureMedia, NO_MEDIA } from "../../../src/content/media-files/measure-media.ts";
import { measurePictures } from "../../../src/content/pictures/measure-pictures.ts";
import { momentFromMillis } from "../../../src/dates.ts";
import { BROKEN } from "../../../src/markdown/context.ts";
import { NOW } from "../../kit/builds/command.ts";
import { useScratch } from "../../kit/disk/scratch.ts";
import { article, type Files } from "../../kit/publications/publication-files.ts";

const place = useScratch();

/** Seconds since 1970: every write of a test has a different time, without waiting for it. */
let clock = 1_000;

function write(files: Files): void {
  clock += 10;
  for (const [path, text] of Object.entries(files)) {
    const file = join(place.folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    utimesSync(file, clock, clock);
  }
}

const remove = (path: string) => rmSync(join(place.folder, path));

/** Keeps what a store would, as text, so that nothing is the same object from one build to the next. */
function memoryKit() {
  const kept = new Map<string, string>();
  const log = { touched: [] as string[], forgotten: [] as string[] };
  let context: string | undefined;
  const memory: ArticleMemory = {
    recall: (own, fileOf) => {
      if (own !== context) kept.clear();
      context = own;
      return new Map(
        [...kept].map(([path, text]) => {
          const remembered: Remembered = JSON.parse(text);
          return [path, { ...remembered, ...addFileName(remembered, path, fileOf) }];
        }),
      );
    },
    remember: ({ path, size, modified, hash }, known: CachedArticle | undefined) => {
      if (known) kept.set(path, JSON.stringify({ path, size, modified, hash, ...known }));
      else kept.delete(path);
    },
    touch: ({ path, modified }) => {
      log.touched.push(path);
      const remembered: Remembered = JSON.parse(kept.get(path) ?? "{}");
      kept.set(path, JSON.stringify({ ...remembered, modified }));
    },
    forget: (paths) => {
      log.forgotten.push(...paths);
      for (const path of paths) kept.delete(path);
    },
  };
  return { memory, kept, log };
}

interface Building {
  names?: Pick<ReadContext, "sections" | "authors">;
  context?: string;
  drafts?: boolean;
  pages?: [string, string][];
  /** That all articles share. */
  sources?: Reference[];
  /** How files are read: by default one after the other. */
  read?: ReadArticles;
}

/** Builds one after the other, over one memory. Each tells which files it read, in which order. */
function builds() {
  const { memory, kept, log } = memoryKit();
  return async ({
    names,
    context = "first",
    drafts = false,
    pages,
    sources = [],
    read,
  }: Building = {}) => {
    log.touched = [];
    log.forgotten = [];
    const root = { folder: place.folder, shown: "content" };
    const { articles: files, comments, images, media } = scanContent(root);
    const reads: string[] = [];
    const counting: ReadArticles = (asked, options) => {
      reads.push(...asked.map(({ path }) => path));
      return (read ?? readHere)(asked, options);
    };
    const readContext: ReadContext = {
      root,
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
      ...(names ?? { sections: ["world", "home"], authors: ["world-desk", "jane"] }),
      images: measurePictures(root.folder, images),
      media: measureMedia(root.folder, media, { memory: NO_MEDIA, program: "" }),
      sources,
      comments,
      context,
    };
    const visible = { now: momentFromMillis(Date.parse(NOW), "Europe/London"), drafts };
    const targets = new Map<string, string | null>(pages);
    const options = { readContext, targets, visible, memory, read: counting };
    const { articles, diagnostics } = await readArticles(files, options);
    return { articles, diagnostics, targets, reads, kept, log };
  };
}

const A = "articles/a.md";
const B = "articles/b.md";
const C = "articles/c.md";
const pathsOf = (found: { articles: { path: string }[] }) => found.articles.map(({ path }) => path);
const linksOf = (found: Awaited<ReturnType<ReturnType<typeof builds>>>, path: string) =>
  found.articles.find((each) => each.path === path)?.body.links.map(({ href }) => href);

test("what did not change is not read again, and is what it was", async () => {
  const build = builds();
  write({
    [A]: article({}, "[b](b.md) ![A](map.svg) [c](nowhere.md)\n"),
    [B]: article(),
    "media/map.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>',
  });
  const first = await build();
  expect(first.reads).toEqual([A, B, A]);
  expect(first.diagnostics).toMatchObject([{ rule: "link/unknown-file", file: `content/${A}` }]);
  const second = await build();
  expect(second.reads).toEqual([]);
  expect(second.log).toEqual({ touched: [], forgotten: [] });
  expect(second.articles).toEqual(first.articles);
  expect(second.diagnostics).toEqual(first.diagnostics);
  expect(second.targets).toEqual(first.targets);
});

test("a changed file is read again, and no other", async () => {
  const build = builds();
  write({ [A]: article(), [B]: article(), [C]: article() });
  await build();
  write({ [B]: article({ title: "Another" }) });
  const second = await build();
  expect(second.reads).toEqual([B]);
  expect(second.articles.map(({ title }) => title)).toEqual([
    "A headline",
    "Another",
    "A headline",
  ]);
  expect((await build()).reads).toEqual([]);
});

test("a file with the same size and a different time is recognized by its bytes", async () => {
  const build = builds();
  write({ [A]: article({}, "One\n"), [B]: article({}, "One\n") });
  const [first] = (await build()).articles;
  write({ [A]: article({}, "Two\n"), [B]: article({}, "One\n") });
  const second = await build();
  expect(second.reads).toEqual([A]);
  expect(second.log.touched).toEqual([B]);
  expect(second.articles[0]?.stamp).not.toBe(first?.stamp);
});

test("a file with another time and the same bytes is touched once, and not read", async () => {
  const build = builds();
  write({ [A]: article() });
  const first = await build();
  write({ [A]: article() });
  const second = await build();
  expect(second.reads).toEqual([]);
  expect(second.log.touched).toEqual([A]);
  expect(second.articles).toEqual(first.articles);
  const { mtimeMs } = statSync(join(place.folder, A));
  expect(JSON.parse(second.kept.get(A) ?? "{}")).toMatchObject({ modified: mtimeMs });
  expect((await build()).log.touched).toEqual([]);
});

test("a new file is read, and no other", async () => {
  const build = builds();
  write({ [B]: article() });
  await build();
  write({ [A]: article() });
  const second = await build();
  expect(second.reads).toEqual([A]);
  expect(pathsOf(second)).toEqual([A, B]);
});

test("a deleted file is forgotten, and leaves neither article nor target", async () => {
  const build = builds();
  write({ [A]: article(), [B]: article() });
  await build();
  remove(B);
  const second = await build();
  expect(second.reads).toEqual([]);
  expect(second.log.forgotten).toEqual([B]);
  expect(pathsOf(second)).toEqual([A]);
  expect([...second.targets.keys()]).toEqual([A]);
  expect([...second.kept.keys()]).toEqual([A]);
});

test("an author or a section that is gone makes its articles be read again, and them alone", async () => {
  const build = builds();
  write({
    [A]: article({ authors: "[jane]" }),
    [B]: article(),
    [C]: article({ section: "home" }),
  });
  expect((await build()).diagnostics).toEqual([]);
  const noJane = { sections: ["world", "home"], authors: ["world-desk"] };
  const second = await build({ names: noJane });
  expect(second.reads).toEqual([A]);
  expect(second.diagnostics).toMatchObject([{ file: `content/${A}`, severity: "error" }]);
  expect(pathsOf(second)).toEqual([B, C]);
  const noHome = { sections: ["world"], authors: ["world-desk", "jane"] };
  const third = await build({ names: noHome });
  expect(third.reads).toEqual([A, C]);
  expect(third.diagnostics).toMatchObject([{ file: `content/${C}`, severity: "error" }]);
  const more = { sections: ["arts", "world", "home"], authors: ["new", "jane", "world-desk"] };
  expect((await build({ names: more })).reads).toEqual([C]);
});

test("an article with an error is read again until it has none", async () => {
  const build = builds();
  write({ [A]: article({ type: "nonsense" }), [B]: article() });
  const first = await build();
  expect(pathsOf(first)).toEqual([B]);
  expect(first.targets.get(A)).toBe("/2026/03/a/");
  const second = await build();
  expect(second.reads).toEqual([A]);
  expect(second.diagnostics).toEqual(first.diagnostics);
  write({ [A]: article() });
  expect((await build()).reads).toEqual([A]);
  expect((await build()).reads).toEqual([]);
});

test("the URL of an article with an error is known if its date, section and name are", async () => {
  const build = builds();
  write({ [A]: article({ date: "someday" }), [B]: article({ tags: "7" }) });
  const { targets } = await build();
  expect([targets.get(A), targets.get(B)]).toEqual([BROKEN, "/2026/03/b/"]);
});

test("an article that breaks is not taken from memory, and is read once it is fixed", async () => {
  const build = builds();
  write({ [A]: article() });
  await build();
  write({ [A]: article({ type: "nonsense" }) });
  expect(pathsOf(await build())).toEqual([]);
  write({ [A]: article() });
  const third = await build();
  expect([third.reads, pathsOf(third)]).toEqual([[A], [A]]);
});

test("everything is read again with other settings or by another program", async () => {
  const build = builds();
  write({ [A]: article(), [B]: article() });
  await build();
  expect((await build({ context: "second" })).reads).toEqual([A, B]);
});

test("links to articles that come later, or link back, or to the article itself, are found", async () => {
  const build = builds();
  write({
    [A]: article({}, "[b](b.md) [a](a.md)\n"),
    [B]: article({}, "[a](a.md) [c](c.md) [about](../pages/about.md)\n"),
    [C]: article(),
  });
  const pages: [string, string][] = [["pages/about.md", "/about/"]];
  const first = await build({ pages });
  expect(first.diagnostics).toEqual([]);
  expect(linksOf(first, A)).toEqual(["/2026/03/b/", "/2026/03/a/"]);
  expect(linksOf(first, B)).toEqual(["/2026/03/a/", "/2026/03/c/", "/about/"]);
  expect(first.reads).toEqual([A, B, C, A, B]);
  expect((await build({ pages })).reads).toEqual([]);
});

test("it does not matter in which order, or in how many parts, files are read", async () => {
  write({
    [A]: article({}, "[b](b.md)\n"),
    [B]: article({}, "[c](c.md) [d](d.md)\n"),
    [C]: article({ draft: "true" }, "[a](a.md)\n"),
  });
  const inOrder = await builds()();
  const backwards: ReadArticles = (files, { take, ...options }) =>
    readHere(files.toReversed(), { ...options, take });
  const atOnce: ReadArticles = async (files, { take, ...options }) => {
    const all: Parameters<typeof take>[0][number][] = [];
    await readHere(files, { ...options, take: (parsed) => void all.push(...parsed) });
    take(all.toReversed());
  };
  for (const read of [backwards, atOnce]) {
    const { articles, diagnostics } = await builds()({ read });
    expect(articles).toEqual(inOrder.articles);
    expect(diagnostics).toEqual(inOrder.diagnostics);
  }
});

test("an article is read again when the URL it links to changes, and only then", async () => {
  const build = builds();
  write({ [A]: article({}, "[b](b.md)\n"), [B]: article(), [C]: article() });
  await build();
  write({ [B]: article({ title: "Another" }, "Other words.\n") });
  expect((await build()).reads).toEqual([B]);
  write({ [B]: article({ slug: "moved" }) });
  const moved = await build();
  expect(moved.reads).toEqual([B, A]);
  expect(linksOf(moved, A)).toEqual(["/2026/03/moved/"]);
  expect((await build()).reads).toEqual([]);
});

test("an article is read again when one it links to is unpublished, breaks, is deleted, and comes back", async () => {
  const build = builds();
  write({ [A]: article({}, "[b](b.md)\n"), [B]: article(), [C]: article() });
  await build();
  const rules = (found: Awaited<ReturnType<typeof build>>) =>
    found.diagnostics.map(({ file, rule }) => `${file} ${rule}`);
  write({ [B]: article({ draft: "true" }) });
  const draft = await build();
  expect(draft.reads).toEqual([B, A]);
  expect(linksOf(draft, A)).toEqual([]);
  expect(rules(draft)).toEqual([`content/${A} link/unpublished`]);
  expect((await build()).reads).toEqual([]);
  write({ [B]: article({ date: "2030-01-01" }) });
  expect((await build()).reads).toEqual([B]);
  remove(B);
  const gone = await build();
  expect(gone.reads).toEqual([A]);
  expect(rules(gone)).toEqual([`content/${A} link/unknown-file`]);
  write({ [B]: article() });
  const back = await build();
  expect(back.reads).toEqual([B, A]);
  expect(linksOf(back, A)).toEqual(["/2026/03/b/"]);
  write({ [B]: article({ type: "nonsense" }) });
  expect(rules(await build())).toEqual([`content/${B} field/value`]);
});

test("drafts that are shown, and time that passes, change the links to them without a file that changed", async () => {
  const build = builds();
  write({ [A]: article({}, "[b](b.md)\n"), [B]: article({ draft: "true" }), [C]: article() });
  expect(linksOf(await build(), A)).toEqual([]);
  const shown = await build({ drafts: true });
  expect(shown.reads).toEqual([A]);
  expect(linksOf(shown, A)).toEqual(["/2026/03/b/"]);
  expect((await build({ drafts: true })).reads).toEqual([]);
  expect(linksOf(await build(), A)).toEqual([]);
});

test("a page that is gone makes the articles that link to it be read again", async () => {
  const build = builds();
  write({ [A]: article({}, "[about](../pages/about.md)\n"), [B]: article() });
  expect((await build({ pages: [["pages/about.md", "/about/"]] })).reads).toEqual([A, B]);
  const second = await build({ pages: [] });
  expect(second.reads).toEqual([A]);
  expect(second.diagnostics).toMatchObject([{ rule: "link/unknown-file" }]);
});

test("a picture that changes, goes, or is found elsewhere makes the articles that show it be read again", async () => {
  const svg = (width: number) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="3"/>`;
  const build = builds();
  const image = "{ src: map.svg, alt: A map }";
  write({
    [A]: article({}, "![A](map.svg)\n"),
    [B]: article({ image }),
    [C]: article(),
    "media/map.svg": svg(4),
  });
  const first = await build();
  expect(first.diagnostics).toEqual([]);
  write({ "media/map.svg": svg(5), "media/other.svg": svg(4) });
  const wider = await build();
  expect(wider.reads).toEqual([A, B]);
  expect(wider.articles[0]?.stamp).not.toBe(first.articles[0]?.stamp);
  write({ "articles/map.svg": svg(5) });
  const nearer = await build();
  expect(nearer.reads).toEqual([A, B]);
  expect(nearer.articles[0]?.body.images).toEqual(["/media/articles/map.svg"]);
  remove("articles/map.svg");
  remove("media/map.svg");
  const gone = await build();
  expect(gone.reads).toEqual([A, B]);
  expect(gone.diagnostics.map(({ severity }) => severity)).toEqual(["error", "error"]);
});

test("an article whose picture has another time and the same bytes is not read again", async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>';
  const build = builds();
  write({ [A]: article({}, "![A](map.svg)\n"), "media/map.svg": svg });
  const first = await build();
  write({ "media/map.svg": svg });
  const second = await build();
  expect(second.reads).toEqual([]);
  expect(second.articles).toEqual(first.articles);
});

const shared = (key: string, more: Partial<Reference> = {}): Reference => ({
  key,
  type: "report",
  title: `The title of ${key}`,
  authors: [],
  ...more,
});
const sourcesOf = (found: Awaited<ReturnType<ReturnType<typeof builds>>>, path: string) =>
  found.articles.find((each) => each.path === path)?.body.sources.map(({ title }) => title);

test("a shared source that changes makes the articles that cite it be read again, and no other", async () => {
  const build = builds();
  write({
    [A]: article({}, "By key [@one].\n"),
    [B]: article({}, "By title [The title of two].\n"),
    [C]: article({}, "[sic] nothing, and @nobody.\n"),
  });
  const sources = [shared("one"), shared("two"), shared("three")];
  const first = await build({ sources });
  expect(first.diagnostics).toEqual([]);
  expect(sourcesOf(first, B)).toEqual(["The title of two"]);
  expect((await build({ sources: structuredClone(sources).toReversed() })).reads).toEqual([]);
  const changed = [
    shared("one", { publisher: "P" }),
    shared("two"),
    shared("three", { note: "N" }),
  ];
  const second = await build({ sources: changed });
  expect(second.reads).toEqual([A]);
  expect(second.articles[0]?.stamp).not.toBe(first.articles[0]?.stamp);
  expect(second.articles[0]?.body.sources).toEqual([changed[0]]);
  const more = [...changed.slice(0, 1), shared("two", { volume: "2" } as object)];
  expect((await build({ sources: more })).reads).toEqual([B]);
});

test("a shared source that comes makes the articles be read again that asked for it, and did not find it", async () => {
  const build = builds();
  write({
    [A]: article({}, "Text [see @late, p. 3].\n"),
    [B]: article({}, "Text @late says.\n"),
    [C]: article({}, "A [Late Report] and [sic].\n"),
  });
  for (const before of [[], [shared("other")]]) {
    expect(sourcesOf(await build({ sources: before, context: String(before) }), C)).toEqual([]);
    const late = [...before, shared("late", { label: "Late Report" })];
    const found = await build({ sources: late, context: String(before) });
    expect(found.reads).toEqual([A, B, C]);
    expect([A, B, C].map((path) => sourcesOf(found, path))).toEqual(
      [A, B, C].map(() => ["The title of late"]),
    );
    expect((await build({ sources: late, context: String(before) })).reads).toEqual([]);
  }
});

test("a shared label that resembles a bracket is reported, and again when it no longer does", async () => {
  const build = builds();
  write({ [A]: article({}, "A [late report].\n"), [B]: article({}, "Nothing.\n") });
  expect((await build({ sources: [shared("x")] })).diagnostics).toEqual([]);
  const near = await build({ sources: [shared("x"), shared("y", { label: "Late Report" })] });
  expect(near.reads).toEqual([A]);
  expect(near.diagnostics).toMatchObject([{ rule: "citation/near-label", file: `content/${A}` }]);
  expect((await build({ sources: [shared("x")] })).diagnostics).toEqual([]);
});

test("a shared key that a handle in brackets is a letter off makes its article be read again", async () => {
  const build = builds();
  write({ [A]: article({}, "They met [on @nowhere today].\n"), [B]: article({}, "Nothing.\n") });
  for (const before of [[], [shared("other")]]) {
    const options = { context: String(before) };
    expect((await build({ ...options, sources: before })).diagnostics).toEqual([]);
    const near = await build({ ...options, sources: [...before, shared("nowhera")] });
    expect(near.reads).toEqual([A]);
    expect(near.diagnostics).toMatchObject([{ rule: "citation/syntax" }]);
  }
});

test("a shared source that goes makes a call of it an error, and a bracket text", async () => {
  const build = builds();
  write({ [A]: article({}, "By key [@one].\n"), [B]: article({}, "[The title of one].\n") });
  await build({ sources: [shared("one")] });
  const gone = await build({ sources: [] });
  expect(gone.reads).toEqual([A, B]);
  expect(gone.diagnostics).toMatchObject([{ rule: "citation/unknown-key", file: `content/${A}` }]);
  expect(sourcesOf(gone, B)).toEqual([]);
});

test("what an article declares itself is not asked of the shared sources", async () => {
  const build = builds();
  write({ [A]: article({ citations: "\n  - { id: one, title: Own }" }, "[@one], [Own].\n") });
  const first = await build({ sources: [shared("one")] });
  expect(sourcesOf(first, A)).toEqual(["Own"]);
  expect((await build({ sources: [shared("one", { note: "Another" })] })).reads).toEqual([]);
});
