import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { LoadOptions } from "../../../src/content/articles/load.ts";
import { openStore } from "../../../src/engine/store/store.ts";
import { useScratch } from "../../kit/disk/scratch.ts";
import { slowdown } from "../../kit/measures/slowdown.ts";
import {
  AUTHOR,
  article,
  type Files,
  PUBLICATION,
  writeContent,
} from "../../kit/publications/publication-files.ts";
import { load } from "../fixtures.ts";

const place = useScratch();

let count = 0;
function loaded(files: Files, options?: LoadOptions) {
  count += 1;
  return load(writeContent(join(place.folder, String(count)), files), options);
}
/** With the whole of each article, as its page is made from it, without its stamp: that is of the file's bytes. */
async function loadedWhole(files: Files) {
  const store = openStore(undefined, "content");
  onTestFinished(() => store.close());
  const content = await loaded(files, { memory: store.memory });
  const articles = content.articles.map((facts) => ({ ...store.read(facts), stamp: "" }));
  return { ...content, articles };
}
const rules = async (files: Files) =>
  (await loaded(files)).diagnostics.map(({ file, rule }) => `${file} ${rule}`);

test("a content folder becomes settings, articles, authors, pages and pictures", async () => {
  const content = await loaded({
    "articles/world/x.md": article(),
    "pages/about.md": "---\ntitle: About\n---\nText.\n",
    "media/map.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>',
  });
  expect(content.diagnostics).toEqual([]);
  expect(content.settings?.title).toBe("The Test Post");
  expect(content.articles.map(({ url }) => url)).toEqual(["/2026/03/x/"]);
  expect(content.authors.map(({ id }) => id)).toEqual(["world-desk"]);
  expect(content.standing.map(({ url }) => url)).toEqual(["/about/"]);
  expect(content.images.map(({ path }) => path)).toEqual(["media/map.svg"]);
});

test("a byte order mark and Windows line ends change nothing at all", async () => {
  const text = article(
    { citations: "\n  - { id: a, title: A }" },
    "## One\n\nText [@a].\nMore.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```\ncode\n```\n",
  );
  const windows = (each: string) => `\ufeff${each.replaceAll("\n", "\r\n")}`;
  const plain = await loadedWhole({ "articles/x.md": text });
  const other = await loadedWhole({
    "articles/x.md": windows(text),
    "publication.yaml": windows(PUBLICATION),
    "authors/world-desk.md": windows(AUTHOR),
  });
  expect(plain.diagnostics).toEqual([]);
  expect(plain.articles[0]?.body.html).toContain("code");
  // The two are read from separate folders.
  const { readContext: _, ...wanted } = plain;
  const { readContext: __, ...given } = other;
  expect(given).toEqual(wanted);
});

test("a link to a file is a link to its page, also to one that is read later", async () => {
  const { articles, diagnostics } = await loaded({
    "articles/world/a.md": article(
      {},
      "[b](b.md) [c](../home/c.md#x) [about](../../pages/about.md)\n",
    ),
    "articles/world/b.md": article(),
    "articles/home/c.md": article({ section: "home" }),
    "pages/about.md": "---\ntitle: About\n---\n[a](../articles/world/a.md)\n",
  });
  expect(diagnostics).toEqual([]);
  const links = articles
    .find(({ path }) => path.endsWith("a.md"))
    ?.body.links.map(({ href }) => href);
  expect(links).toEqual(["/2026/03/b/", "/2026/03/c/#x", "/about/"]);
});

test("a link to what is not public yet leads nowhere, and does not tell its URL", async () => {
  const { articles } = await loadedWhole({
    "articles/world/a.md": article({}, "[b](b.md) [c](c.md)\n"),
    "articles/world/b.md": article({ draft: "true" }),
    "articles/world/c.md": article({ date: "2030-01-01" }),
  });
  const [first] = articles;
  expect(first?.body.links).toEqual([]);
  expect(first?.body.html).toContain("<p>b c</p>");
  expect(first?.body.html).not.toContain("2026/03/b");
  expect(first?.body.html).toContain("<p>b c</p>");
  expect(first?.body.html).not.toContain("2030");
});

test("articles are checked without settings too, but for what these would tell", async () => {
  expect(
    await rules({
      "publication.yaml": "title: [\n",
      "articles/x.md": article({ section: "any", date: "2026-02-30" }),
    }),
  ).toEqual(["content/publication.yaml yaml/bad-indent", "content/articles/x.md date/invalid"]);
});

test("publication.yml does as well; none at all is one problem, and one that can't be read another", async () => {
  const folder = join(place.folder, "content");
  const write = (path: string, bytes: string | Uint8Array) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  };
  write("articles/.keep", "");
  const told = async () => (await load(folder)).diagnostics.map(({ rule }) => rule);
  expect(await told()).toEqual(["settings/missing"]);
  write("publication.yml", PUBLICATION);
  expect(await told()).toEqual([]);
  write("publication.yml", Buffer.from("title: Gen\xe8ve\n", "latin1"));
  expect(await told()).toEqual(["file/not-utf-8"]);
});

test("a folder that is not there is one problem", async () => {
  const { diagnostics } = await load(join(place.folder, "nowhere"));
  expect(diagnostics.map(({ rule }) => rule)).toEqual(["file/no-content"]);
});

test("reading twice gives the same, whatever was read between", async () => {
  const files = { "articles/x.md": article({ kicker: "Why #MeToo" }, "Text [@a].\n") };
  const folder = writeContent(join(place.folder, "twice"), files);
  const first = await load(folder);
  await loaded({ "articles/x.md": article({ lang: "de" }, "Anderes.\n") });
  expect(await load(folder)).toEqual(first);
});

test("many articles take as long to load as their parts together", async () => {
  let number = 0;
  const citing = () => {
    number += 1;
    const paragraph = `A paragraph ${number} that cites [@a], and one word after another.\n\n`;
    const citations = "\n  - { id: a, title: A source, url: https://a.example/ }";
    return article({ citations }, `## A section\n\n${paragraph}`.repeat(10));
  };
  const work = async (count: number) => {
    const files = Array.from({ length: count }, (_, at) => [`articles/x${at}.md`, citing()]);
    expect((await loaded(Object.fromEntries(files))).articles).toHaveLength(count);
  };
  expect(await slowdown(work, 160)).toBeLessThan(4);
});
