import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../../src/diagnostics.ts";
import { prepare } from "../../src/engine/build.ts";
import { requestOf } from "../../src/engine/request/request.ts";
import {
  BIDI_CONTROLS,
  BROKEN_BYTES,
  bytesWith,
  ENCODED,
  HARMLESS,
  LINE_ENDS,
  PLACEHOLDER,
  PLACES,
  placeOf,
} from "../kit/attacks/encodings.ts";
import { build, NOW } from "../kit/builds/command.ts";
import { errorsOf } from "../kit/builds/diagnostics-of.ts";
import { fileHashes } from "../kit/disk/file-hashes.ts";
import { ROOT } from "../kit/disk/project-root.ts";
import { useScratch } from "../kit/disk/scratch.ts";
import { sampled } from "../kit/measures/sample.ts";
import { article, type Files, writeContent } from "../kit/publications/publication-files.ts";

const place = useScratch();

async function read(path: string, bytes: Uint8Array): Promise<Diagnostic[]> {
  const folder = join(place.folder, "content");
  rmSync(folder, { recursive: true, force: true });
  writeContent(folder, { "articles/other.md": article() });
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), bytes);
  const request = requestOf(
    { content: "content" },
    { cwd: place.folder, root: ROOT, now: Date.parse(NOW) },
  );
  return (await prepare(request)).diagnostics;
}

type Put = readonly number[] | string;

function inPlaces(puts: Readonly<Record<string, Put>>) {
  return Object.entries(puts).flatMap(([what, put]) =>
    Object.entries(PLACES).map(([where, file]) => ({ what, where, put, file })),
  );
}

describe("bytes that are not UTF-8 are an error at their place", () => {
  test.each(sampled(inPlaces(BROKEN_BYTES)))("$what in $where", async ({ put, file }) => {
    const errors = errorsOf(await read(file.path, bytesWith(file.text, put)));
    const here = { file: join("content", file.path), ...placeOf(file.text) };
    expect(errors).toContainEqual(expect.objectContaining({ ...here, rule: "file/not-utf-8" }));
  });
});

describe("what turns the direction of text around is an error at its place", () => {
  test.each(sampled(inPlaces(BIDI_CONTROLS)))("$what in $where", async ({ put, file }) => {
    const errors = errorsOf(await read(file.path, bytesWith(file.text, put)));
    const { line, column } = placeOf(file.text);
    const said = errors.filter(({ rule }) => rule === "file/bidi-control");
    expect(said.map((each) => [each.file, each.line])).toEqual([
      [join("content", file.path), line],
    ]);
    expect(said[0]?.column).toBeGreaterThanOrEqual(column);
    expect(said[0]?.hint).toMatch(/isolates that end on the same line/);
  });

  const escaped = Object.entries(BIDI_CONTROLS).flatMap(([what, text]) => {
    const units = [...text.replaceAll("\n", " ")].map((each) => each.codePointAt(0) ?? 0);
    const yaml = units.map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`).join("");
    const body = (radix: 10 | 16) =>
      units.map((unit) => `&#${radix === 16 ? "x" : ""}${unit.toString(radix)};`).join("");
    return [
      { what, how: "in YAML's escapes", text: article({ title: `"A ${yaml} b"` }) },
      { what, how: "by number", text: article({}, `A ${body(10)} b.\n`) },
      { what, how: "by hexadecimal number", text: article({}, `A ${body(16)} b.\n`) },
    ];
  });
  // An isolate that goes on is wrong only because its line ends, and escapes know no lines.
  const wrong = escaped.filter(
    ({ what, how }) => how !== "in YAML's escapes" || !/another line/.test(what),
  );
  test.each(sampled(wrong))("$what $how", async ({ text }) => {
    const errors = errorsOf(await read("articles/x.md", Buffer.from(text)));
    expect(errors.map(({ file }) => file)).toEqual(["content/articles/x.md"]);
    expect(errors[0]?.message).toMatch(/invisible character|reverses the direction/);
  });
});

describe("what languages need is taken", () => {
  test.each(sampled(inPlaces(HARMLESS)))("$what in $where", async ({ put, file }) => {
    const errors = errorsOf(await read(file.path, bytesWith(file.text, put)));
    expect(errors).toEqual([]);
  });
});

describe("a file in another encoding is refused", () => {
  const whole = Object.entries(ENCODED).flatMap(([what, encode]) =>
    Object.entries(PLACES).map(([where, file]) => ({ what, where, file, encode })),
  );
  test.each(sampled(whole))("$what: $where", async ({ file, encode }) => {
    const errors = errorsOf(await read(file.path, encode(file.text)));
    expect(errors.map((each) => each.file)).toContain(join("content", file.path));
    for (const { line, column } of errors) expect(line * column).toBeGreaterThan(0);
  });
});

const NAMES = [
  "a\u202eb",
  "a\u202ab",
  "\u2067a",
  "a\u2069",
  "a\tb",
  "a\nb",
  "a\u0085b",
  "a\u007fb",
];
const FILE_NAMES = NAMES.flatMap((name) => [`articles/${name}.md`, `media/${name}.svg`]);

describe("a file's name that holds what nobody sees is an error", () => {
  test.each(sampled(FILE_NAMES))("%j", async (path) => {
    const errors = errorsOf(await read(path, Buffer.from(article())));
    expect(errors.map(({ rule }) => rule)).toEqual(["file/name"]);
  });

  test("one that is not UTF-8 is too, and is not passed over", async () => {
    await read("articles/x.md", Buffer.from(article()));
    const folder = join(place.folder, "content/articles/");
    writeFileSync(
      Buffer.concat([Buffer.from(folder), Buffer.from([0x61, 0xe9]), Buffer.from(".md")]),
      article(),
    );
    const request = requestOf(
      { content: "content" },
      { cwd: place.folder, root: ROOT, now: Date.parse(NOW) },
    );
    const { diagnostics } = await prepare(request);
    expect(errorsOf(diagnostics).map(({ rule }) => rule)).toEqual(["file/name"]);
  });
});

describe("line ends and marks change no byte of the site", () => {
  const filled = Object.values(PLACES).map(({ path, text }) => [
    path,
    text.replace(PLACEHOLDER, "é"),
  ]);
  const files: Files = {
    ...Object.fromEntries(filled),
    "articles/x.md": article(
      { description: ">-\n  A standfirst\n  of two lines", tags: "\n  - law\n  - courts" },
      "One,\ntwo  \nthree.\n\n```\ncode\n\n  more\n```\n\n> A quotation\n> goes on [@a].\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\n[^1]\n\n[^1]: A note\n    goes on.\n",
    ),
    "media/a.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>\n',
  };
  let plain: Record<string, string>;
  const built = (change: (text: string) => string) => {
    const own = Object.entries(files).map(([path, text]) => [path, change(text)]);
    const content = writeContent(join(place.folder, "content"), Object.fromEntries(own));
    const output = join(place.folder, "_site");
    build(content, output, "--cache", join(place.folder, ".cache"));
    return fileHashes(output);
  };
  test.each(sampled(Object.entries(LINE_ENDS)))("%s", (_, change) => {
    plain ??= built((text) => text);
    rmSync(join(place.folder, "_site"), { recursive: true, force: true });
    expect(Object.keys(plain).length).toBeGreaterThan(20);
    expect(built(change)).toEqual(plain);
  });
});
