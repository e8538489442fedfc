import { cpSync, existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadContent } from "../../src/content/articles/load.ts";
import type { Article } from "../../src/content/types.ts";
import { momentFromMillis } from "../../src/dates.ts";
import { openStore } from "../../src/engine/store/store.ts";
import { buildAndCount, foldersIn } from "../kit/builds/build-counts.ts";
import { NOW } from "../kit/builds/command.ts";
import { useScratch } from "../kit/disk/scratch.ts";
import { article, PUBLICATION, writeContent } from "../kit/publications/publication-files.ts";
import { attribute } from "../kit/readers/elements.ts";
import { GAZETTE } from "../kit/sites/gazette.ts";
import { gazetteSite } from "../kit/sites/shared-sites.ts";

const place = useScratch();

async function articlesIn(folder: string): Promise<Map<string, Article>> {
  const store = openStore(undefined, "content");
  const now = (zone: string) => momentFromMillis(Date.parse(NOW), zone);
  const { articles } = await loadContent(
    { folder, shown: "content" },
    (zone) => ({ now: now(zone), drafts: false }),
    { memory: store.memory },
  );
  return new Map(articles.map((facts) => [facts.url, store.read(facts)]));
}

/** Pictures are named by their files, where they are read again: readers are given what is made of them. */
function namingFiles(text: string): string {
  return text.replace(/\/assets\/pictures\/([\w-]+)-[\da-f]{10}-\d+\.(\w+)/g, "/media/$1.$2");
}

test("each article names its text, and read as an article again that gives the same page", async () => {
  const site = gazetteSite();
  const originals = await articlesIn(GAZETTE);
  const folder = join(place.folder, "content");
  cpSync(GAZETTE, folder, { recursive: true });
  rmSync(join(folder, "articles"), { recursive: true });
  const texts = [...originals.values()].map((own) => {
    const text = site.read(`${own.url.slice(1)}index.md`);
    const page = site.pages.find(({ url }) => url === own.url);
    const named = page?.elements.filter((each) => attribute(each, "type") === "text/markdown");
    expect(named?.map((each) => attribute(each, "href"))).toEqual([
      `${encodeURI(own.url)}index.md`,
    ]);
    // A byline is of names there, and of ids here.
    const ids = text.replace(
      /^authors:\n(?: {2}- .*\n)+/m,
      `authors: [${own.authors.join(", ")}]\n`,
    );
    return [`articles/${own.url.split("/").at(-2)}.md`, namingFiles(ids)] as const;
  });
  writeContent(folder, {
    ...Object.fromEntries(texts),
    "publication.yaml": readFileSync(join(GAZETTE, "publication.yaml"), "utf8"),
  });
  const again = await articlesIn(folder);
  expect([...again.keys()].toSorted()).toEqual([...originals.keys()].toSorted());
  for (const [url, { body, ...own }] of originals) {
    expect(again.get(url)?.body.html, url).toBe(body.html);
    expect(again.get(url)?.body.citations, url).toEqual(body.citations);
    expect(again.get(url)).toMatchObject({
      title: own.title,
      published: own.published,
      tags: own.tags,
    });
  }
});

test("nothing of what is private or unpublished is in them, and an edit is", () => {
  const works = foldersIn(place.folder);
  const at = join(works.output, "2026/03/tide/index.md");
  const link = "See [the draft](SECRET.md).\n\n[//]: #\n(SECRET)\n";
  writeContent(works.content, {
    "articles/tide.md": article({ prompt: "SECRET?", aliases: "[/SECRET/]" }, link),
    "articles/SECRET.md": article({ draft: "true", title: "SECRET" }),
  });
  buildAndCount(works);
  expect(readFileSync(at, "utf8")).toContain("\nSee the draft.\n");
  expect(readFileSync(at, "utf8")).not.toContain("SECRET");
  writeContent(works.content, { "articles/tide.md": article({}, "Other words.\n") });
  buildAndCount(works);
  expect(readFileSync(at, "utf8")).toContain("Other words.\n");
  writeContent(works.content, {
    "publication.yaml": PUBLICATION.replace("markdownFiles: true", "markdownFiles: false"),
  });
  buildAndCount(works);
  expect(existsSync(at)).toBe(false);
  expect(readFileSync(at.replace(/md$/, "html"), "utf8")).not.toContain("index.md");
});
