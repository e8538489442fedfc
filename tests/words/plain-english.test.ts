import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { filesBelow } from "../../src/engine/disk/folders.ts";
import { ROOT } from "../kit/disk/project-root.ts";

/** Phrases that read as translated, each with a sentence that it must find. */
const SIGNS: readonly (readonly [sign: RegExp, example: string])[] = [
  [/\b(?:is|are|was|were) told of\b/, "the source is told of in the report"],
  [/\bas (?:it is|they are) told\b/, "the headers of a host, as it is told them"],
  [/\bthat (?:is|are) none\b/, "has a name that is none"],
  [
    /(?<!\b[Tt]here )\b(?:is|are) no (?!longer\b|more\b|less\b|different\b)/,
    "which is no page of the site",
  ],
  [/\bof (?:its|their|one's) own\b(?! \w)/, "give it a name of its own"],
  [/\bwhere there (?:is|are)\b/, "where there is one"],
  [/\bnothing but\b/, "holds nothing but spaces"],
  [/\b(?:is|are) to be\b/, "the source is to be marked there"],
  [/\bfor all that\b/, "it is built for all that"],
  [/(?<!\bwho answer(?:s|ed) )\bwhom\b/, "it was paid for, and not by whom"],
  [
    /\b(?:stands?|lies?) (?:in(?! for)|at|on(?! \w+ side)|above|below|behind|beside)\b/,
    "the front page stands at /",
  ],
  [/\breckoned\b/, "contrast is reckoned from it"],
  [/\bhas run out\b/, "security.txt has run out"],
  [/\bnobody vouches\b/, "nobody vouches for its certificate"],
  [/\b(?:take|takes|taken) (?:it|this|that|them) (?:out|away)\b/, "take it out"],
  [/\bbelongs? into\b/, "long text belongs into the body"],
  [/(?<![\w`./:$-])urls?(?![\w`(./:-])/, "write the url of its page"],
  [/\bE-mail\b/, "E-mail"],
];

const COMMENTS = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm;

/** Texts between quotation marks or backticks that have at least three words. */
function textsIn(code: string): string[] {
  const bare = code.replace(COMMENTS, "");
  const literals = bare.match(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g) ?? [];
  return literals
    .map((literal) => literal.slice(1, -1).replace(/\$\{[^{}]*\}/g, "…"))
    .filter((text) => /\w+ \w+ \w+/.test(text) && !/[<>=]|\{ /.test(text));
}

/** Comments as running text, without code in backticks. */
function commentsIn(code: string): string[] {
  return (code.match(/^\s*\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm) ?? []).map((comment) =>
    comment
      .replace(/^\s*(?:\/\*\*?|\*\/?|\/\/)|\*\/$/gm, "")
      .replace(/`[^`]*`|@param \{[^}]*\} \w+|\s+/g, " "),
  );
}

/** Names of tests: the first argument of `test` or `describe`, and of what `each` returns. */
function namesIn(code: string): string[] {
  const calls = /(?:\b(?:test|describe)(?:\.\w+)*|[\])])\(\s*["'`](.*?)["'`],\s*(?:async )?\(/g;
  return [...code.matchAll(calls)].map(([, name = ""]) => name);
}

/** Markdown without code and addresses. */
function proseIn(markdown: string): string[] {
  const bare = markdown.replace(/^```[\s\S]*?^```/gm, "").replace(/`[^`\n]*`|\]\([^)]*\)/g, " ");
  return bare.split(/\n{2,}/);
}

const found = (text: string): string[] =>
  SIGNS.flatMap(([sign]) => (sign.test(text) ? [String(sign)] : []));

/** Texts of files, each with a sign of a foreign sound. */
function foreign(paths: readonly string[], read: (text: string) => string[]) {
  const texts = paths.flatMap((path) =>
    read(readFileSync(join(ROOT, path), "utf8")).map((text) => ({ path, text })),
  );
  expect(texts.length).toBeGreaterThan(10);
  return texts.flatMap(({ path, text }) => found(text).map((sign) => ({ path, sign, text })));
}

const below = (folder: string, ending: RegExp) =>
  filesBelow(join(ROOT, folder))
    .filter((path) => ending.test(path))
    .map((path) => join(folder, path));
const SOURCES = below("src", /\.ts$/);
const TESTS = below("tests", /\.ts$/).filter((path) => !path.endsWith("plain-english.test.ts"));

test("each sign of a foreign sound finds its example", () => {
  expect(SIGNS.filter(([sign, example]) => !sign.test(example))).toEqual([]);
});

test("texts that people read are in plain modern English", () => {
  const other = /^src\/(?:words\/(?!english)|typography|pack|rooms)/;
  expect(
    foreign(
      SOURCES.filter((path) => !other.test(path)),
      textsIn,
    ),
  ).toEqual([]);
});

test("comments are in plain modern English", () => {
  const files = [...SOURCES, ...TESTS, ...below("layouts", /\.(?:ts|css|js)$/)];
  expect(foreign(files, commentsIn)).toEqual([]);
});

test("names of tests are in plain modern English", () => {
  expect(foreign(TESTS, namesIn)).toEqual([]);
});

test("documents are in plain modern English", () => {
  const files = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md"];
  const handbook = below("src/handbook/content", /\.md$/);
  expect(foreign([...files, ...below(".github", /\.md$/), ...handbook], proseIn)).toEqual([]);
});
