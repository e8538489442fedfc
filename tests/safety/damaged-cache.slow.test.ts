import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { filesBelow } from "../../src/engine/disk/folders.ts";
import { removeAll } from "../../src/engine/disk/remove-all.ts";
import { readManifest } from "../../src/engine/output/manifest.ts";
import { cachedIndex } from "../../src/engine/products/search/cached-index.ts";
import { readSealed } from "../../src/engine/store/sealed.ts";
import { openStore } from "../../src/engine/store/store.ts";
import { isUnreadable, removeStore } from "../../src/engine/store/store-file.ts";
import { type BuildFolders, buildInProcess, foldersIn } from "../kit/builds/build-counts.ts";
import { buildArgs, dateline } from "../kit/builds/command.ts";
import { fileHashes } from "../kit/disk/file-hashes.ts";
import { ROOT } from "../kit/disk/project-root.ts";
import { scratch } from "../kit/disk/scratch.ts";
import { DAMAGES, flipBit } from "../kit/faults/damaged-files.ts";
import { photograph } from "../kit/fixtures/raster-pictures.ts";
import { FULL, sampled } from "../kit/measures/sample.ts";
import { article, PUBLICATION, writeContent } from "../kit/publications/publication-files.ts";
import type { Tree } from "../kit/publications/two-versions.ts";

/** With cards and a search, so that the cache holds files of all kinds. */
const SETTINGS = PUBLICATION.replace(/^(?:search|cards): false\n/gm, "");
const MINUTE = 60_000;

const place = scratch();
const works: BuildFolders = foldersIn(place.folder);
/** The cache as the build left it. */
const saved = join(place.folder, "saved");
let cold: Tree;

beforeAll(async () => {
  process.chdir(ROOT);
  writeContent(works.content, {
    "publication.yaml": SETTINGS,
    "articles/public.md": article({ title: "A public one" }, "Some words of the public one.\n"),
    "articles/draft.md": article({ title: "Not yet told", draft: "true" }, "A secret.\n"),
    "articles/shown.md": article(
      { title: "Two pictures" },
      "![One](/media/a.jpg)\n\n![Two](/media/b.jpg)\n",
    ),
    "media/a.jpg": "",
    "media/b.jpg": "",
  });
  writeFileSync(join(works.content, "media/a.jpg"), await photograph(40, 30));
  writeFileSync(join(works.content, "media/b.jpg"), await photograph(41, 30));
  await buildInProcess(works);
  cold = fileHashes(works.output);
  cpSync(works.cache, saved, { recursive: true, preserveTimestamps: true });
}, 5 * MINUTE);
afterAll(place.remove);

/** The files of the cache as the build left it. */
const cached = (): string[] => filesBelow(saved).filter((path) => !path.startsWith("compiled/"));

/** The first file whose path matches, and its bytes. */
function kept(pattern: RegExp): { path: string; bytes: Buffer } {
  const path = cached().find((each) => pattern.test(each)) ?? "";
  return { path, bytes: readFileSync(join(saved, path)) };
}

/** A place for each byte, shared out among so many tests. */
const PARTS = Array.from({ length: 100 }, (_, index) => index);

function* placesOf(bytes: Buffer, part = 0, parts = 1): Generator<number> {
  for (let index = part; index < bytes.length; index += parts) yield index;
}

/** What a store tells when it is read as a build does: of each article and picture its facts and its text. */
function told(file: string, { context, program }: { context: string; program: string }) {
  const store = openStore(file, "content");
  try {
    const articles = [...store.memory.recall(context, (path) => path)];
    const texts = articles.map(([, { facts }]) => store.read(facts));
    const pictures = [...store.pictures.recall(program)];
    return [...articles, ...pictures, ...texts].map((each) => JSON.stringify(each));
  } finally {
    store.discard();
  }
}

test.each(sampled(PARTS, 50))(
  "with any wrong bit in the database (part %i), what it tells was written, or it is done without",
  (part) => {
    const { bytes } = kept(/^articles-\w+\.db$/);
    const file = join(place.folder, "bits", kept(/^articles-\w+\.db$/).path);
    cpSync(saved, join(place.folder, "bits"), { recursive: true });
    const database = new DatabaseSync(file, { readOnly: true });
    const context = String(database.prepare("SELECT value FROM context").get()?.value);
    const program = String(database.prepare("SELECT program FROM pictures").get()?.program);
    database.close();
    const whole = new Set(told(file, { context, program }));
    expect(whole.size).toBe(3 + 2 + 3);
    const wrong: unknown[] = [];
    let refused = 0;
    for (const at of placesOf(bytes, part, PARTS.length)) {
      removeStore(file);
      writeFileSync(file, flipBit(bytes, at));
      try {
        const other = told(file, { context, program }).filter((each) => !whole.has(each));
        if (other.length > 0) wrong.push(at, ...other);
      } catch (error) {
        if (isUnreadable(error)) refused += 1;
        else wrong.push(at, error);
      }
    }
    rmSync(join(place.folder, "bits"), { recursive: true });
    expect(wrong).toEqual([]);
    expect(refused).toBeGreaterThan(0);
  },
);

test.each(sampled(PARTS, 50))(
  "with any wrong bit in the log that a killed build left (part %i), so is it",
  (part) => {
    const { path, bytes } = kept(/^articles-\w+\.db$/);
    const file = join(place.folder, "log", path);
    cpSync(saved, join(place.folder, "log"), { recursive: true });
    // What was written and is not in the database yet is in its log: so a killed build leaves the two.
    const database = new DatabaseSync(file);
    const context = String(database.prepare("SELECT value FROM context").get()?.value);
    const program = String(database.prepare("SELECT program FROM pictures").get()?.program);
    database.exec("UPDATE files SET path = path; UPDATE texts SET html = html;");
    const log = readFileSync(`${file}-wal`);
    database.close();
    const put = (found: Uint8Array): string[] => {
      removeStore(file);
      writeFileSync(file, bytes);
      writeFileSync(`${file}-wal`, found);
      return told(file, { context, program });
    };
    const whole = new Set(put(log));
    expect(whole.size).toBe(3 + 2 + 3);
    const wrong: unknown[] = [];
    const step = PARTS.length * 5;
    for (const at of placesOf(log, part, step)) {
      for (const found of [flipBit(log, at), log.subarray(0, at)]) {
        try {
          const other = put(found).filter((each) => !whole.has(each));
          if (other.length > 0) wrong.push(at, ...other);
        } catch (error) {
          if (!isUnreadable(error)) wrong.push(at, error);
        }
      }
    }
    rmSync(join(place.folder, "log"), { recursive: true });
    expect(wrong).toEqual([]);
  },
);

test("with any wrong bit in it, a manifest is none", () => {
  const { path, bytes } = kept(/^manifest/);
  const file = join(place.folder, path);
  writeFileSync(file, bytes);
  expect(readManifest(file, works.output).files.size).toBe(Object.keys(cold).length - 1);
  for (const at of placesOf(bytes, 0, FULL ? 1 : 10)) {
    writeFileSync(file, flipBit(bytes, at));
    expect(readManifest(file, works.output).files.size, `byte ${at}`).toBe(0);
  }
});

test("with any wrong bit in its list, a search index is none", () => {
  const { path, bytes } = kept(/^search-\w+\/\w+\/files\.json$/);
  const [folder = "", fingerprint = ""] = path.split("/");
  const copy = join(place.folder, "index");
  cpSync(join(saved, folder), copy, { recursive: true });
  expect(cachedIndex(copy, fingerprint)).toBeDefined();
  for (const at of placesOf(bytes)) {
    writeFileSync(join(copy, fingerprint, "files.json"), flipBit(bytes, at));
    expect(cachedIndex(copy, fingerprint), `byte ${at}`).toBeUndefined();
  }
});

test.each([
  ["picture", /^pictures\//],
  ["card", /^cards\//],
])("with any wrong bit in it, a %s is not there", (_, pattern) => {
  const { path, bytes } = kept(pattern);
  const file = join(place.folder, path.split("/").at(-1) ?? "");
  writeFileSync(file, bytes);
  expect(readSealed(file)).toBeDefined();
  // Of a card, which is large, every byte of its ends, and some between.
  for (const at of placesOf(bytes, 0, Math.ceil(bytes.length / 2_000))) {
    writeFileSync(file, flipBit(bytes, at));
    expect(readSealed(file), `byte ${at}`).toBeUndefined();
  }
});

/** Builds with a cache that differs in one thing; the output is made again, or unchanged. */
async function builtWith(damage: (file: string) => void, path: string, anew: boolean) {
  removeAll(works.cache);
  cpSync(saved, works.cache, { recursive: true, preserveTimestamps: true });
  damage(join(works.cache, path));
  if (anew) removeAll(works.output);
  await buildInProcess(works);
  expect(fileHashes(works.output), path).toEqual(cold);
}

/** One file of each kind that is in the cache. */
const KINDS = {
  "the database": /^articles-\w+\.db$/,
  "the database's lock": /^articles-\w+\.db-lock$/,
  "the manifest": /^manifest/,
  "a picture": /^pictures\//,
  "a card": /^cards\//,
  "an index's list": /files\.json$/,
  "an index's module": /pagefind\.js$/,
  "a fragment of an index": /fragment\//,
} as const;

const CASES = Object.entries(KINDS).flatMap(([kind, pattern]) =>
  Object.entries(DAMAGES).map(([name, damage]) => ({ kind, name, pattern, damage })),
);

test.each(sampled(CASES))("$kind $name: the site is a cold build's", async (own) => {
  const { path } = kept(own.pattern);
  const others = cached().filter((each) => each !== path);
  const other = others.find((each) => each.slice(-4) === path.slice(-4)) ?? others[0] ?? "";
  await builtWith((file) => own.damage(file, join(saved, other)), path, true);
  // Healed: nothing is left to do.
  expect(await buildInProcess(works)).toMatchObject({ rendered: 0, pictures: 0, indexes: 0 });
});

/** Places in all files of the cache, so many in each. */
const EACH = FULL ? 8 : 1;

test.each(Array.from({ length: EACH }, (_, round) => round))(
  "with a wrong bit in any of the files (round %i), the site is a cold build's",
  async (round) => {
    for (const path of sampled(cached(), FULL ? 1 : 15)) {
      const bytes = readFileSync(join(saved, path));
      if (bytes.length === 0) continue;
      const at = (7919 * (round + 1) * bytes.length) % bytes.length || round % bytes.length;
      await builtWith((file) => writeFileSync(file, flipBit(bytes, at)), path, round % 2 === 0);
    }
  },
);

/** Folders that are files. */
test.each(["pictures", "cards", "search", "pictures/of"])(
  "if a file replaces the folder %s, it is made again",
  async (name) => {
    const found = cached()
      .map((path) => path.split("/"))
      .find(([first = ""]) => first.startsWith(name.replace("/of", "")));
    const path = (found ?? []).slice(0, name.includes("/") ? 2 : 1).join("/");
    const put = (file: string): void => {
      removeAll(file);
      writeFileSync(file, "a file");
    };
    await builtWith(put, path, true);
  },
);

test("with a wrong bit in every file of the compiled program, the site is a cold build's", () => {
  const env = { NODE_COMPILE_CACHE: join(place.folder, "compiled") };
  const run = (): void => {
    removeAll(works.output);
    const ran = dateline(buildArgs(works.content, works.output, "--cache", works.cache), env);
    expect(ran.status, ran.stderr).toBe(0);
    expect(fileHashes(works.output)).toEqual(cold);
  };
  run();
  const compiled = filesBelow(env.NODE_COMPILE_CACHE).map((path) =>
    join(env.NODE_COMPILE_CACHE, path),
  );
  expect(compiled.length).toBeGreaterThan(100);
  for (const [index, file] of compiled.entries()) {
    const bytes = readFileSync(file);
    writeFileSync(file, flipBit(bytes, (index * 104_729) % bytes.length));
  }
  run();
  expect(existsSync(env.NODE_COMPILE_CACHE)).toBe(true);
});
