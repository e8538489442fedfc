import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { beforeEach, expect, test } from "vitest";
import { filesBelow } from "../../src/engine/disk/folders.ts";
import { type BuildFolders, buildInProcess, foldersIn } from "../kit/builds/build-counts.ts";
import { fileHashes } from "../kit/disk/file-hashes.ts";
import { useScratch } from "../kit/disk/scratch.ts";
import { article, PUBLICATION, writeContent } from "../kit/publications/publication-files.ts";

const SETTINGS = PUBLICATION.replace("search: false", "search: true");
const place = useScratch();
let works: BuildFolders;
beforeEach(() => {
  works = foldersIn(place.folder);
});

/** All that the search's files hold, as Pagefind reads it. */
function indexed(folder: string): string {
  return filesBelow(folder)
    .filter((path) => path.startsWith("search/index/"))
    .map((path) => {
      const bytes = readFileSync(join(folder, path));
      return bytes[0] === 0x1f ? gunzipSync(bytes).toString("latin1") : bytes.toString("latin1");
    })
    .join("\n");
}

/** A year with fewer articles than these shares an index with others: each language has its own. */
const TWO_INDEXES = {
  "publication.yaml": SETTINGS,
  "articles/one.md": article({ title: "One" }, "A harbour.\n"),
  "articles/two.md": article({ title: "Two", date: "2025-02-01" }, "A ferry.\n"),
  "articles/uno.md": article({ title: "Uno", lang: "es" }, "Un puerto.\n"),
};

test("an edit makes the index that it concerns alone, and what it leaves is what a first build makes", async () => {
  writeContent(works.content, TWO_INDEXES);
  expect((await buildInProcess(works)).indexes).toBe(2);
  const before = fileHashes(works.output);
  const edited = article({ title: "Two", date: "2025-02-01" }, "A zebrafinch.\n");
  writeFileSync(join(works.content, "articles/two.md"), edited);
  expect((await buildInProcess(works)).indexes).toBe(1);
  const after = fileHashes(works.output);
  const touched = Object.keys(after).filter((path) => after[path] !== before[path]);
  expect(touched.filter((path) => path.startsWith("search/index/es/"))).toEqual([]);
  expect(indexed(works.output)).toContain("zebrafinch");
  const fresh = { ...foldersIn(join(place.folder, "fresh")), content: works.content };
  expect((await buildInProcess(fresh)).indexes).toBe(2);
  expect(fileHashes(fresh.output)).toEqual(after);
  expect((await buildInProcess(fresh)).indexes).toBe(0);
});

test("the module that searches naps for 4 ms, and never for 50", async () => {
  writeContent(works.content, TWO_INDEXES);
  await buildInProcess(works);
  const folder = join(works.output, "search/index");
  const name = filesBelow(folder).find((path) => path.startsWith("pagefind."));
  const code = readFileSync(join(folder, name ?? ""), "utf8");
  expect(code.match(/asyncSleep\(\d+\)/g)).toEqual(["asyncSleep(4)", "asyncSleep(4)"]);
});

test("no draft, nothing dated ahead and nothing expired is in an index", async () => {
  const canary = (name: string) => `${name} quokka.\n`;
  writeContent(works.content, {
    "publication.yaml": SETTINGS,
    "articles/a.md": article({}, "A harbour.\n"),
    "articles/draft.md": article({ title: "Draftquokka", draft: "true" }, canary("Draft")),
    "articles/ahead.md": article({ title: "Aheadquokka", date: "2099-01-01" }, canary("Ahead")),
    "articles/gone.md": article({ title: "Gonequokka", expires: "2026-04-01" }, canary("Gone")),
  });
  await buildInProcess(works);
  expect(indexed(works.output)).toContain("harbour");
  expect(indexed(works.output)).not.toMatch(/quokka/i);
});

test("an index of which a file holds other bytes is made again", async () => {
  writeContent(works.content, { "publication.yaml": SETTINGS, "articles/a.md": article() });
  await buildInProcess(works);
  const first = fileHashes(works.output);
  const meta = filesBelow(works.cache).find((path) => path.endsWith(".pf_meta")) ?? "";
  const file = join(works.cache, meta);
  writeFileSync(file, Buffer.alloc(readFileSync(file).length));
  rmSync(works.output, { recursive: true });
  expect((await buildInProcess(works)).indexes).toBe(1);
  expect(fileHashes(works.output)).toEqual(first);
});

test("two outputs of one content, with drafts and without, each have their own listing", async () => {
  const draft = article({ title: "Uno", lang: "es", draft: "true" });
  writeContent(works.content, { ...TWO_INDEXES, "articles/uno.md": draft });
  const drafts = { ...works, output: join(place.folder, "drafts") };
  const listing = () =>
    filesBelow(works.cache).filter((path) => /^search-[^/]+\/[^/]+\.json$/.test(path));
  await buildInProcess(works);
  const [own = ""] = listing();
  await buildInProcess(drafts, { drafts: true });
  expect(listing()).toHaveLength(2);
  expect(listing()).toContain(own);
});

test("an index that was damaged in the cache is made again, and without search there are none", async () => {
  writeContent(works.content, { "publication.yaml": SETTINGS, "articles/a.md": article() });
  await buildInProcess(works);
  const first = fileHashes(works.output);
  const metadata = filesBelow(works.cache).find((path) => path.endsWith(".pf_meta"));
  rmSync(join(works.cache, metadata ?? "nothing"));
  rmSync(works.output, { recursive: true });
  expect((await buildInProcess(works)).indexes).toBe(1);
  expect(fileHashes(works.output)).toEqual(first);
  writeFileSync(join(works.content, "publication.yaml"), PUBLICATION);
  await buildInProcess(works);
  expect(filesBelow(works.output).filter((path) => /search/.test(path))).toEqual([]);
});
