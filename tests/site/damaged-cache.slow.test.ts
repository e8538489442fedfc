import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { requestOf } from "../../src/engine/request/request.ts";
import { removeStore } from "../../src/engine/store/store-file.ts";
import {
  type BuildFolders,
  buildAndCount,
  buildInProcess,
  foldersIn,
} from "../kit/builds/build-counts.ts";
import { NOW } from "../kit/builds/command.ts";
import { buildNew } from "../kit/builds/engine-in-node.ts";
import { fileHashes } from "../kit/disk/file-hashes.ts";
import { ROOT } from "../kit/disk/project-root.ts";
import { useScratch } from "../kit/disk/scratch.ts";
import { sampled } from "../kit/measures/sample.ts";
import { archive } from "../kit/publications/large-archive.ts";
import { writeContent } from "../kit/publications/publication-files.ts";

const place = useScratch();
let works: BuildFolders;
let cold: Record<string, string>;
let file: string;
let whole: Buffer;
beforeAll(() => process.chdir(ROOT));
beforeEach(async () => {
  works = foldersIn(place.folder);
  writeContent(works.content, archive(8, 0));
  await buildInProcess(works);
  cold = fileHashes(works.output);
  const [name = ""] = readdirSync(works.cache).filter((each) => each.endsWith(".db"));
  file = join(works.cache, name);
  whole = readFileSync(file);
});

/** Builds all pages again with this for a store, in this process, and returns how the site differs from a cold build's. */
async function wrongWith(store: Uint8Array): Promise<unknown> {
  removeStore(file);
  writeFileSync(file, store);
  rmSync(works.output, { recursive: true, force: true });
  const request = requestOf(works, { cwd: ROOT, root: ROOT, now: Date.parse(NOW) });
  const { error } = await buildNew(request);
  if (error) return error instanceof Error ? error.message : error;
  const built = fileHashes(works.output);
  return Object.keys({ ...cold, ...built }).filter((path) => built[path] !== cold[path]);
}

test("with a page of the store zeroed, the site is a cold build's", async () => {
  expect(whole.length).toBeGreaterThan(4096 * 5);
  const starts = Array.from({ length: Math.ceil(whole.length / 4096) }, (_, page) => 4096 * page);
  for (const start of sampled(starts, 2)) {
    const store = Buffer.from(whole).fill(0, start, start + 4096);
    expect(await wrongWith(store), `zeros from ${start}`).toEqual([]);
  }
});

test("torn at any place, even within a page, so is it", async () => {
  const step = 1024 * Math.ceil(whole.length / 1024 / 16) - 512;
  const lengths = Array.from({ length: 16 }, (_, place) => step * place);
  for (const length of sampled(lengths, 1).filter((each) => each < whole.length))
    expect(await wrongWith(whole.subarray(0, length)), `${length} bytes`).toEqual([]);
});

test("without its last bytes so is it, where they are an article's own text", async () => {
  writeContent(works.content, archive(40, 0));
  await buildInProcess(works);
  cold = fileHashes(works.output);
  whole = readFileSync(file);
  for (const cut of [1, 2048, 4096])
    expect(await wrongWith(whole.subarray(0, -cut)), `without ${cut} bytes`).toEqual([]);
});

test("a store of which texts are gone is not a store", async () => {
  const { DatabaseSync } = await import("node:sqlite");
  const database = new DatabaseSync(file);
  database.exec(
    "DELETE FROM texts WHERE path = 'articles/a7.md'; PRAGMA wal_checkpoint(TRUNCATE);",
  );
  database.close();
  expect(await wrongWith(readFileSync(file))).toEqual([]);
});

test("the command does without a damaged cache too, says nothing of it, and repairs it", () => {
  writeFileSync(file, Buffer.from(whole).fill(0, 8192, 16_384));
  rmSync(works.output, { recursive: true });
  expect(buildAndCount(works).diagnostics).toEqual([]);
  expect(fileHashes(works.output)).toEqual(cold);
  expect(buildAndCount(works)).toMatchObject({ rendered: 0 });
  expect(existsSync(file)).toBe(true);
});
