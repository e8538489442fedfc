import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { beforeEach, expect, test } from "vitest";
import { loadContent } from "../../../src/content/articles/load.ts";
import { readHere } from "../../../src/content/articles/read-here.ts";
import { momentFromMillis } from "../../../src/dates.ts";
import { removeAll } from "../../../src/engine/disk/remove-all.ts";
import { BuildError } from "../../../src/engine/errors/build-error.ts";
import { openStore, openStoreToRead, type Store } from "../../../src/engine/store/store.ts";
import { isUnreadable, removeStore } from "../../../src/engine/store/store-file.ts";
import { NOW } from "../../kit/builds/command.ts";
import { useScratch } from "../../kit/disk/scratch.ts";
import { article, writeContent } from "../../kit/publications/publication-files.ts";

const place = useScratch();

const BODY = "## “Zoë” & <b>co</b>\n\nCited [@a, p. 4] and [@b].\n\n![A map](/media/map.svg)\n";
const CITATIONS = `[{ id: a, title: "A “source”", url: https://a.example/ }, { id: b, title: B }]`;
const FILES = {
  "articles/full.md": article(
    {
      citations: CITATIONS,
      title: "A full one",
      dateline: "GENEVA",
      prompt: "And you?",
      comments: "closed",
      tags: "[Trade, law]",
      updated: "2026-03-02",
    },
    BODY,
  ),
  "articles/plain.md": article({ title: "A plain one" }),
  "articles/linking.md": article({ title: "A link" }, "See [it](plain.md).\n"),
  "media/map.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>',
};

let content: string;
let file: string;
beforeEach(() => {
  content = writeContent(join(place.folder, "content"), FILES);
  // Files that were saved a moment ago are looked at again: these were not.
  for (const path of Object.keys(FILES)) utimesSync(join(content, path), 1e9, 1e9);
  file = join(place.folder, "cache/of/articles.db");
});

/** Reads the content through a store: what came of it, and which files were read. */
async function load(store: Store, options: { shown?: string; program?: string } = {}) {
  const { shown = "content", program = "1" } = options;
  const visibility = (zone: string) => ({
    now: momentFromMillis(Date.parse(NOW), zone),
    drafts: false,
  });
  const read: string[] = [];
  const { articles, diagnostics } = await loadContent({ folder: content, shown }, visibility, {
    memory: store.memory,
    program,
    read: (files, given) => {
      read.push(...files.map(({ path }) => path));
      return readHere(files, given);
    },
  });
  store.commit();
  return { articles, diagnostics, read: read.toSorted(), whole: articles.map(store.read) };
}

const PATHS = ["articles/full.md", "articles/linking.md", "articles/plain.md"];

test("what one store has read the next one knows: the same facts and articles, and no file is read", async () => {
  const first = openStore(file, "content");
  const before = await load(first);
  first.close();
  expect(before.read).toEqual(
    ["articles/full.md", "articles/linking.md", ...PATHS.slice(1)].sort(),
  );
  const second = openStore(file, "content");
  const after = await load(second);
  second.close();
  expect(after).toEqual({ ...before, read: [] });
  const [full] = after.whole;
  expect(full).toMatchObject({
    file: "content/articles/full.md",
    dateline: "GENEVA",
    prompt: "And you?",
    comments: "closed",
    body: { words: expect.any(Number), images: ["/media/map.svg"] },
  });
  expect(full?.body.html).toContain("“Zoë”");
  expect(full?.body.sources.map(({ key }) => key)).toEqual(["a", "b"]);
  expect(full?.body.citations.map(({ calls }) => calls.length)).toEqual([1, 1]);
});

test("an article that is read whole says the same as its facts", async () => {
  const store = openStore(undefined, "content");
  const { articles, whole } = await load(store);
  store.close();
  expect(whole).toHaveLength(3);
  for (const [index, facts] of articles.entries()) expect(whole[index]).toMatchObject(facts);
});

test("a store in memory leaves no file, and does as one in a file does", async () => {
  const inMemory = openStore(undefined, "content");
  const inFile = openStore(file, "content");
  expect((await load(inMemory)).whole).toEqual((await load(inFile)).whole);
  expect((await load(inMemory)).read).toEqual([]);
  expect(inMemory.file).toBeUndefined();
  inMemory.close();
  inFile.close();
  expect(readdirSync(place.folder).toSorted()).toEqual(["cache", "content"]);
});

test("the content may be called by another name: nothing is read again, and files are named so", async () => {
  const first = openStore(file, "content");
  await load(first);
  first.close();
  const second = openStore(file, "../news");
  const { articles, whole, read } = await load(second, { shown: "../news" });
  second.close();
  expect(read).toEqual([]);
  expect(articles.map((each) => each.file)).toEqual(PATHS.map((path) => join("../news", path)));
  expect(whole.map((each) => each.file)).toEqual(articles.map((each) => each.file));
});

test("a file that changed or went has done so for the next store too", async () => {
  const first = openStore(file, "content");
  const before = await load(first);
  writeFileSync(join(content, "articles/plain.md"), article({ title: "Changed" }));
  rmSync(join(content, "articles/full.md"));
  const after = await load(first);
  first.close();
  expect(after.read).toContain("articles/plain.md");
  expect(after.articles.map(({ title }) => title)).toEqual(["A link", "Changed"]);
  const second = openStore(file, "content");
  expect((await load(second)).articles).toEqual(after.articles);
  const gone = before.articles.find(({ path }) => path === "articles/full.md");
  expect(() => second.read(gone ?? { path: "", stamp: "" })).toThrow(/the cache has no entry for/);
  second.close();
});

test("saved twice within a tick of the disk's clock, a file is read both times", async () => {
  const store = openStore(file, "content");
  const path = join(content, "articles/plain.md");
  // A time to come stands for one just past: on a busy machine that would be long past when the file is read.
  const now = Date.now() / 1000 + 60;
  writeFileSync(path, article({ title: "Once" }));
  utimesSync(path, now, now);
  await load(store);
  writeFileSync(path, article({ title: "Then" }));
  utimesSync(path, now, now);
  const { articles } = await load(store);
  store.close();
  expect(articles.map(({ title }) => title)).toContain("Then");
});

test("another program or other settings empty it", async () => {
  const store = openStore(file, "content");
  await load(store);
  expect((await load(store, { program: "2" })).read.length).toBeGreaterThan(0);
  expect((await load(store, { program: "2" })).read).toEqual([]);
  const settings = join(content, "publication.yaml");
  const text = readFileSync(settings, "utf8");
  writeFileSync(settings, text.replace("Europe/London", "Asia/Tokyo"));
  expect((await load(store, { program: "2" })).read.length).toBeGreaterThan(0);
  writeFileSync(settings, text.replace("A paper for tests", "What no article is made from"));
  await load(store, { program: "2" });
  expect((await load(store, { program: "2" })).read).toEqual([]);
  store.close();
  const rows = new DatabaseSync(file).prepare("SELECT count(*) AS count FROM context").get();
  expect(rows?.count).toBe(1);
});

test("warnings are reported again by a store that has read nothing, and errors read again", async () => {
  writeFileSync(join(content, "articles/plain.md"), article({ citations: CITATIONS }));
  writeFileSync(join(content, "articles/linking.md"), article({ section: "nowhere" }));
  const first = openStore(file, "content");
  const before = await load(first);
  first.close();
  const rules = before.diagnostics.map(({ rule }) => rule);
  expect(rules.toSorted()).toEqual([
    "article/unknown-section",
    "citation/unused-source",
    "citation/unused-source",
    "html/tag",
  ]);
  const second = openStore(file, "content");
  const after = await load(second);
  second.close();
  expect(after.diagnostics).toEqual(before.diagnostics);
  expect(new Set(after.read)).toEqual(new Set(["articles/linking.md"]));
});

/** Fills a store, closes it, and does something to its file; the next store has to do as one that is new. */
async function replaced(damage: () => void): Promise<void> {
  const first = openStore(file, "content");
  const { whole } = await load(first);
  first.close();
  damage();
  const second = openStore(file, "content");
  const after = await load(second);
  second.close();
  expect(after.whole).toEqual(whole);
  expect(after.read.length).toBeGreaterThanOrEqual(3);
  const third = openStore(file, "content");
  expect((await load(third)).read).toEqual([]);
  third.close();
}

test.each<[string, () => void]>([
  ["a file that is not a database", () => writeFileSync(file, "<html>".repeat(2000))],
  ["a file of a few bytes", () => writeFileSync(file, "no")],
  ["an empty file", () => writeFileSync(file, "")],
  ["one that was torn in its first page", () => truncateSync(file, 1000)],
  ["one whose head is gone", () => writeFileSync(file, readFileSync(file).fill(0, 0, 100))],
  [
    "one of another version",
    () => {
      const database = new DatabaseSync(file);
      database.exec("PRAGMA user_version = 999; DROP TABLE texts;");
      database.close();
    },
  ],
  [
    "a database of someone else's",
    () => {
      removeStore(file);
      const database = new DatabaseSync(file);
      database.exec("CREATE TABLE files (name TEXT); INSERT INTO files VALUES ('x');");
      database.close();
    },
  ],
  [
    "a folder with something in it",
    () => {
      removeStore(file);
      mkdirSync(join(file, "deep"), { recursive: true });
      writeFileSync(join(file, "deep/file"), "");
    },
  ],
  ["none: the cache was deleted", () => rmSync(join(place.folder, "cache"), { recursive: true })],
])("%s is replaced by an empty store", async (_, damage) => {
  await replaced(damage);
});

/** What is wrong with a store by reading it, as a build does: nothing, or that it can't be read. */
async function outcome(): Promise<"well" | "unreadable" | unknown> {
  let store: Store | undefined;
  try {
    store = openStore(file, "content");
    await load(store);
    store.close();
    return "well";
  } catch (error) {
    return isUnreadable(error) ? "unreadable" : error;
  }
}

test("torn at any page, it is replaced, or known to be unreadable: a build then does without", async () => {
  const store = openStore(file, "content");
  await load(store);
  store.close();
  const whole = readFileSync(file);
  const outcomes = new Set<unknown>();
  for (let length = 0; length < whole.length; length += 2048) {
    removeStore(file);
    writeFileSync(file, whole.subarray(0, length));
    outcomes.add(await outcome());
  }
  expect([...outcomes].filter((each) => each !== "well" && each !== "unreadable")).toEqual([]);
});

test("cut short within its last page, it is replaced: SQLite would read zeros there", async () => {
  const first = openStore(file, "content");
  await load(first);
  first.close();
  const whole = readFileSync(file);
  truncateSync(file, whole.length - 1);
  const second = openStore(file, "content");
  expect((await load(second)).read).toContain("articles/full.md");
  second.close();
  expect(readFileSync(file).length % 16_384).toBe(0);
});

test("zeroed in any page, it is replaced, or known to be unreadable", async () => {
  const store = openStore(file, "content");
  await load(store);
  store.close();
  const whole = readFileSync(file);
  const outcomes = new Set<unknown>();
  for (let start = 0; start < whole.length; start += 4096) {
    removeStore(file);
    writeFileSync(file, Buffer.from(whole).fill(0, start, start + 4096));
    outcomes.add(await outcome());
  }
  expect([...outcomes].filter((each) => each !== "well" && each !== "unreadable")).toEqual([]);
});

test.each(["-wal", "-shm", "-lock"])("a folder in the place of its file %s goes", async (end) => {
  const first = openStore(file, "content");
  const { whole } = await load(first);
  first.close();
  removeAll(file + end);
  mkdirSync(`${file}${end}/deep`, { recursive: true });
  const second = openStore(file, "content");
  expect(await load(second)).toMatchObject({ whole, read: [] });
  second.close();
});

test.each<[string, string]>([
  ["a trigger", "CREATE TRIGGER t AFTER INSERT ON texts BEGIN DELETE FROM files; END"],
  ["a view", "CREATE VIEW v AS SELECT * FROM texts"],
  ["another table", "CREATE TABLE other (value)"],
  ["another column", "ALTER TABLE texts ADD COLUMN more"],
  ["a column of another name", "ALTER TABLE files RENAME COLUMN seal TO sealed"],
  ["no texts", "DROP TABLE texts"],
])("a store with %s is none of ours, and is replaced", async (_, sql) => {
  await replaced(() => {
    const database = new DatabaseSync(file);
    database.exec(sql);
    database.close();
  });
});

/** A change of what the store holds, by someone who makes no seals; and where it shows. */
const UNSEALED: [string, string][] = [
  ["an article's time", "UPDATE files SET modified = modified + 1"],
  ["an article's size", "UPDATE files SET size = size + 1"],
  ["an article's hash", "UPDATE files SET hash = 'other'"],
  ["a draft", `UPDATE files SET known = replace(known, '"draft":false', '"draft":true ')`],
  ["an article's name", "UPDATE files SET path = 'articles/other.md' WHERE path LIKE '%full%'"],
  ["the facts of another", "UPDATE files SET known = (SELECT max(known) FROM files)"],
  [
    "a row of another",
    `UPDATE files SET (size, modified, hash, known, seal) = (SELECT size, modified, hash, known, seal FROM files
      WHERE path LIKE '%full%') WHERE path LIKE '%plain%'`,
  ],
  ["no seal", "UPDATE files SET seal = ''"],
  ["a text", "UPDATE texts SET html = CAST(replace(CAST(html AS TEXT), 'a', 'b') AS BLOB)"],
  ["a text's other half", "UPDATE texts SET details = CAST(details || ' ' AS BLOB)"],
  ["the text of another", "UPDATE texts SET html = (SELECT max(html) FROM texts)"],
  [
    "text that moved from one half to the other",
    "UPDATE texts SET details = CAST(details || html AS BLOB), html = X''",
  ],
  ["a text of another kind", "UPDATE texts SET html = CAST(html AS TEXT)"],
];

test.each(UNSEALED)("with %s changed, the store is done without", async (_, sql) => {
  const store = openStore(file, "content");
  await load(store);
  store.close();
  const database = new DatabaseSync(file);
  database.exec(sql);
  database.close();
  expect(await outcome()).toBe("unreadable");
});

test("a picture's row is sealed too", () => {
  const store = openStore(file, "content");
  const facts = { url: "/media/a.svg", width: 4, height: 3 };
  store.pictures.recall("1");
  store.pictures.remember({ path: "media/a.svg", size: 1, modified: 2, hash: "h", facts });
  store.close();
  const database = new DatabaseSync(file);
  database.exec("UPDATE pictures SET facts = replace(facts, '4', '5')");
  database.close();
  const second = openStore(file, "content");
  expect(() => second.pictures.recall("1")).toThrow("the cache is damaged");
  expect(second.pictures.recall("2").size).toBe(0);
  second.close();
});

test("a store in the place of another publication's is not taken for it", async () => {
  const first = openStore(file, "content");
  await load(first);
  first.close();
  const other = join(place.folder, "cache/of/others.db");
  writeFileSync(other, readFileSync(file));
  const store = openStore(other, "content");
  await expect(load(store)).rejects.toSatisfy(isUnreadable);
  store.discard();
});

test("under another time the same file is known, and sealed again", async () => {
  const first = openStore(file, "content");
  await load(first);
  for (const path of PATHS) utimesSync(join(content, path), 1.1e9, 1.1e9);
  expect((await load(first)).read).toEqual([]);
  first.close();
  const second = openStore(file, "content");
  expect((await load(second)).read).toEqual([]);
  second.close();
});

test("other threads learn that the store was deleted, as of any other damage", () => {
  expect(() => openStoreToRead(join(place.folder, "none.db"), "content")).toThrow(
    "the cache was deleted",
  );
});

test("only what is wrong with the store itself is called unreadable", () => {
  const database = new DatabaseSync(":memory:");
  const thrown = (sql: string): unknown => {
    try {
      database.exec(sql);
    } catch (error) {
      return error;
    }
    return undefined;
  };
  expect(isUnreadable(thrown("SELECT * FROM nothing"))).toBe(true);
  database.exec("CREATE TABLE a (b INTEGER PRIMARY KEY); INSERT INTO a VALUES (1);");
  expect(isUnreadable(thrown("INSERT INTO a VALUES (1)"))).toBe(false);
  for (const other of [
    new Error("no"),
    new BuildError("no", "no"),
    "no",
    undefined,
    { errcode: 11 },
  ])
    expect(isUnreadable(other)).toBe(false);
});

test("two stores on one file at once know of each other what was committed", async () => {
  const one = openStore(file, "content");
  const two = openStore(file, "content");
  const { whole, read } = await load(one);
  expect(read.length).toBeGreaterThan(0);
  const other = await load(two);
  expect(other.read).toEqual([]);
  expect(other.whole).toEqual(whole);
  writeFileSync(join(content, "articles/plain.md"), article({ title: "Changed" }));
  const changed = await load(two);
  const plain = changed.articles.find(({ path }) => path === "articles/plain.md");
  expect(plain?.title).toBe("Changed");
  // The first one's build goes on with what it has read: it must not be given another text under it.
  const old = whole.find(({ path }) => path === "articles/plain.md");
  expect(() => one.read(old ?? { path: "", stamp: "" })).toThrow(
    /the cache has no entry for content\/articles\/plain\.md/,
  );
  expect((await load(one)).articles).toEqual(changed.articles);
  one.close();
  two.close();
});

test("a store that is only read gives what was committed, and writes nothing", async () => {
  const store = openStore(file, "content");
  const { articles, whole } = await load(store);
  const read = openStoreToRead(file, "content");
  expect(articles.map(read)).toEqual(whole);
  expect(() => read({ path: "articles/plain.md", stamp: "another" })).toThrow(
    /the cache has no entry for/,
  );
  store.close();
});

test("closed, a store is one file and its lock: there is no log beside it, and removing it leaves none", async () => {
  const store = openStore(file, "content");
  await load(store);
  store.close();
  expect(readdirSync(join(place.folder, "cache/of"))).toEqual(["articles.db", "articles.db-lock"]);
  for (const end of ["-wal", "-shm"]) writeFileSync(file + end, "left by a killed build");
  removeStore(file);
  expect(existsSync(join(place.folder, "cache/of"))).toBe(true);
  expect(readdirSync(join(place.folder, "cache/of"))).toEqual(["articles.db-lock"]);
  removeStore(file);
});
