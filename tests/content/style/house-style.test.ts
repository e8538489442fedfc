import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadContent } from "../../../src/content/articles/load.ts";
import { visibilityAt } from "../../../src/content/articles/visibility.ts";
import { LIMITS } from "../../../src/limits.ts";
import { NOW } from "../../kit/builds/command.ts";
import { useScratch } from "../../kit/disk/scratch.ts";
import { type Files, PUBLICATION, writeContent } from "../../kit/publications/publication-files.ts";

const place = useScratch();
const BASE = PUBLICATION.replace(/^rules: .*\n/m, "");

async function load(settings: string, files: Files = {}) {
  const folder = writeContent(join(place.folder, "content"), {
    "publication.yaml": BASE + settings,
    "style/words.yaml": "",
    "style/spelling.txt": "",
    ...files,
  });
  return loadContent({ folder, shown: "content" }, (zone) =>
    visibilityAt({ now: Date.parse(NOW), drafts: false }, zone),
  );
}

/** Hash of what articles are read with: another one has all of them read again. */
async function contextOf(settings: string, files: Files = {}): Promise<string> {
  return (await load(settings, files)).readContext.context;
}

function install(name: string, affixes: string): void {
  const folder = join(place.folder, "node_modules", name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "index.aff"), affixes);
  writeFileSync(join(folder, "index.dic"), "1\na\n");
}

test("nothing is checked unless a rule is on and has what it compares with", async () => {
  expect((await load("")).readContext.prose).toBeUndefined();
  const off = await load("rules: { style/word: off }\n", { "style/words.yaml": "- avoid: a\n" });
  expect(off.readContext.prose).toBeUndefined();
  const on = await load("", { "style/words.yaml": "- avoid: a\n" });
  expect(on.readContext.prose?.rules).toEqual(["style/word"]);
});

test("articles are read again if a rule is turned on or its list changes, and not for its level", async () => {
  const off = await contextOf("");
  const warned = await contextOf("rules: { style/headline: warning }\n");
  expect(warned).not.toBe(off);
  expect(await contextOf("rules: { style/headline: error }\n")).toBe(warned);
  const short = "rules: { style/headline: error }\nhouseStyle: { headline: 40 }\n";
  expect(await contextOf(short)).not.toBe(warned);
  const listed = await contextOf("", { "style/words.yaml": "- avoid: a\n" });
  expect(listed).not.toBe(off);
  expect(await contextOf("", { "style/words.yaml": "- avoid: b\n" })).not.toBe(listed);
  expect(await contextOf("", { "style/spelling.txt": "word\n" })).toBe(off);
});

test("a new version of a dictionary has articles read again", async () => {
  const settings = "houseStyle: { dictionaries: { en: dictionary-a } }\n";
  install("dictionary-a", "SET UTF-8\n");
  const before = await contextOf(settings);
  expect(await contextOf(settings, { "style/spelling.txt": "word\n" })).not.toBe(before);
  install("dictionary-a", "SET UTF-8\nTRY a\n");
  expect(await contextOf(settings)).not.toBe(before);
});

test("a dictionary that is too large is not read", async () => {
  install("dictionary-b", "a".repeat(LIMITS.dictionaryBytes + 1));
  const settings = "houseStyle: { dictionaries: { en: dictionary-b } }\n";
  const { diagnostics, readContext } = await load(settings);
  expect(readContext.prose).toBeUndefined();
  expect(diagnostics.map(({ message }) => message)).toContainEqual(
    expect.stringContaining(`has a file of more than ${LIMITS.dictionaryBytes} bytes`),
  );
});

test.each([
  ["../secrets", "is not the name of an npm package"],
  ["/etc/passwd", "is not the name of an npm package"],
  ["node_modules/a/../../b", "is not the name of an npm package"],
])("a dictionary can't be the path %s", async (name, message) => {
  const { diagnostics } = await load(`houseStyle: { dictionaries: { en: "${name}" } }\n`);
  expect(diagnostics.map((each) => each.message)).toContainEqual(expect.stringContaining(message));
});

test("mistakes in the word list are reported with their place", async () => {
  const words = "- { use: chair, avoids: chairman }\n- avoid: []\n- chairman\n";
  const { diagnostics } = await load("", { "style/words.yaml": words });
  const found = diagnostics.filter(({ file }) => file.endsWith("words.yaml"));
  expect(found.map(({ line, rule }) => `${line} ${rule}`)).toEqual([
    "1 field/unknown",
    "2 field/empty",
    "3 field/type",
  ]);
});

test("other files of style/ are reported", async () => {
  const { diagnostics } = await load("", { "style/guide.md": "Text.", "style/Words.yaml": "" });
  const unread = diagnostics.filter(({ rule }) => rule === "file/not-read");
  expect(unread.map(({ file }) => file)).toEqual([
    "content/style/Words.yaml",
    "content/style/guide.md",
  ]);
});
