import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { scanContent } from "../../../src/content/files/scan.ts";
import { fontsOf, type NamedFont } from "../../../src/content/fonts/fonts-of.ts";
import { parseSettings } from "../../../src/content/settings/settings.ts";
import { ROOT } from "../../kit/disk/project-root.ts";
import { useScratch } from "../../kit/disk/scratch.ts";
import { PUBLICATION } from "../../kit/publications/publication-files.ts";

const place = useScratch();
const FIXTURES = join(ROOT, "tests/fixtures/fonts");

beforeEach(() => {
  mkdirSync(join(place.folder, "fonts"));
});

function put(...names: string[]): void {
  for (const name of names) copyFileSync(join(FIXTURES, name), join(place.folder, "fonts", name));
}

function namedIn(yaml: string): { fonts: NamedFont[]; problems: string[] } {
  const source = {
    file: "content/publication.yaml",
    path: "publication.yaml",
    text: PUBLICATION + yaml,
  };
  const { fonts = [], diagnostics } = parseSettings(source);
  return { fonts, problems: diagnostics.map(({ rule }) => rule) };
}

function read(yaml: string) {
  const root = { folder: place.folder, shown: "content" };
  const { fonts } = namedIn(yaml);
  return fontsOf(fonts, { root, files: scanContent(root).fonts, source: undefined });
}

const rules = (yaml: string) =>
  read(yaml).diagnostics.map(({ file, severity, rule }) => `${file} ${severity} ${rule}`);

test("a file's name is enough: all else is in the file, and it is for headlines", () => {
  put("newsreader-700.woff2", "OFL.txt");
  const { fonts, diagnostics } = read("fonts: newsreader-700.woff2\n");
  expect(diagnostics).toEqual([]);
  expect(fonts?.fonts).toMatchObject([
    {
      family: "Newsreader",
      weights: { least: 700, most: 700 },
      italic: false,
      roles: ["headline"],
      url: expect.stringMatching(/^\/assets\/fonts\/newsreader-700\.[0-9a-f]{10}\.woff2$/),
    },
  ]);
  expect(fonts?.fonts[0]).not.toHaveProperty("only");
  expect(fonts?.files.map(({ url }) => url)).toEqual([fonts?.fonts[0]?.url, "/fonts/OFL.txt"]);
});

test("faces of a family share its roles, and what the settings say comes before the file", () => {
  put("newsreader-700.woff2", "newsreader-500-italic.woff2", "OFL.txt");
  const { fonts, diagnostics } = read(`fonts:
  - { file: fonts/newsreader-500-italic.woff2, family: Own }
  - { file: newsreader-700.woff2, family: Own, role: [text, interface], fallback: sans-serif, unicodeRange: U+0-7F }
`);
  expect(diagnostics).toEqual([]);
  expect(fonts?.fonts).toMatchObject([
    { family: "Own", italic: true, roles: ["text", "interface"] },
    { family: "Own", generic: "sans-serif", only: [{ first: 0, last: 0x7f }] },
  ]);
});

test("two files of one weight are each loaded for their own letters", () => {
  put("newsreader-700.woff2", "OFL.txt");
  copyFileSync(join(FIXTURES, "newsreader-700.woff2"), join(place.folder, "fonts/other.woff2"));
  const { fonts } = read("fonts: [newsreader-700.woff2, other.woff2]\n");
  expect(fonts?.fonts.map(({ only }) => only?.[0])).toEqual(
    [
      { first: 0, last: 0 },
      { first: 0, last: 0 },
    ].map(() => fonts?.fonts[0]?.characters[0]),
  );
});

test("what is missing, broken, unused or without a licence is reported", () => {
  put("newsreader-700.woff2");
  writeFileSync(join(place.folder, "fonts/old.ttf"), "\0\x01\0\0rest");
  writeFileSync(join(place.folder, "fonts/spare.woff2"), "");
  const yaml = "fonts: [newsreader-70.woff2, old.ttf, newsreader-700.woff2]\n";
  expect(rules(yaml)).toEqual([
    "content/publication.yaml error fonts/missing",
    "content/publication.yaml error fonts/broken",
    "content/publication.yaml warning fonts/licence",
    "content/fonts/spare.woff2 warning fonts/unused",
  ]);
  expect(read(yaml).diagnostics[0]?.hint).toBe("Did you mean `newsreader-700.woff2`?");
  expect(read(yaml).diagnostics[1]).toMatchObject({
    line: PUBLICATION.split("\n").length,
    hint: expect.stringContaining("ttf2woff2"),
  });
});

test("a weight that the file does not have is a warning", () => {
  put("newsreader-700.woff2", "OFL.txt");
  const weighing = (weight: string) =>
    rules(`fonts: { file: newsreader-700.woff2, weight: ${weight} }\n`);
  expect(weighing("400")).toEqual(["content/publication.yaml warning fonts/weight"]);
  expect(weighing("700")).toEqual([]);
});

test.each([
  ["family: 'a\"}body{'", "field/value"],
  ["family: 'a;b'", "field/value"],
  ["unicodeRange: 'U+0;}'", "field/value"],
  ["weight: bold", "field/value"],
  ["weight: 1200", "field/value"],
  ["weight: 800 200", "field/value"],
  ["role: headlines", "field/value"],
  ["style: oblique", "field/value"],
  ["rolle: headline", "field/unknown"],
])("%s is refused", (field, rule) => {
  expect(namedIn(`fonts:\n  - file: a.woff2\n    ${field}\n`).problems).toEqual([rule]);
});
