import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import {
  type Manifest,
  manifestFile,
  readManifest,
  type Written,
  writeManifest,
} from "../../../src/engine/output/manifest.ts";
import { readSealed, writeSealed } from "../../../src/engine/store/sealed.ts";
import { useScratch } from "../../kit/disk/scratch.ts";

const place = useScratch();
const OUTPUT = "/srv/www/_site";

const MANIFEST: Manifest = {
  files: new Map<string, Written>([
    ["index.html", { fingerprint: "f1", hash: "h1", size: 10, modified: 1_767_225_600_000.123 }],
    ["новости/“a” b/index.html", { fingerprint: "f2", hash: "h2", size: 0, modified: 0 }],
  ]),
  origin: {
    signature: "s",
    from: 1_767_225_600_000,
    until: 1_767_225_700_000,
    pages: 2,
    leftOut: { drafts: 1, ahead: 2, expired: 0 },
    diagnostics: [
      {
        file: "a.md",
        line: 1,
        column: 2,
        severity: "warning",
        rule: "file/not-read",
        message: "m",
      },
    ],
  },
};
const NONE: Manifest = { files: new Map() };

/** Where the manifest lies that was written for `OUTPUT`, in a cache that did not exist. */
function written(manifest = MANIFEST): string {
  const file = manifestFile(join(place.folder, "a/cache"), OUTPUT);
  writeManifest(file, OUTPUT, manifest);
  return file;
}

test("it is read as written, and leaves no other file", () => {
  const file = written();
  expect(readManifest(file, OUTPUT)).toEqual(MANIFEST);
  expect(readManifest(written(NONE), OUTPUT)).toEqual(NONE);
  expect(readdirSync(dirname(file))).toHaveLength(1);
});

test("without an origin, and with one that nothing will ever change, it is read as written too", () => {
  const { files, origin } = MANIFEST;
  expect(readManifest(written({ files }), OUTPUT)).toEqual({ files });
  const forEver = { files, ...(origin && { origin: { ...origin, until: Infinity } }) };
  expect(readManifest(written(forEver), OUTPUT)).toEqual(forEver);
});

test("two outputs of one cache have each its own, and one output always the same", () => {
  const [one, two, again] = ["/srv/a", "/srv/b", "/srv/a"].map((output) =>
    manifestFile("/cache", output),
  );
  expect(one).not.toBe(two);
  expect(again).toBe(one);
  expect(dirname(one ?? "")).toBe("/cache");
});

test("without one nothing is known", () => {
  expect(readManifest(join(place.folder, "none.json"), OUTPUT)).toEqual(NONE);
});

test("with any wrong bit, and with more bytes than were written, it is as if there were none", () => {
  const file = written();
  const bytes = readFileSync(file);
  for (const [index, byte] of bytes.entries()) {
    const other = Buffer.from(bytes);
    other[index] = byte ^ (1 << (index % 8));
    writeFileSync(file, other);
    expect(readManifest(file, OUTPUT), `byte ${index}`).toEqual(NONE);
  }
  writeFileSync(file, Buffer.concat([bytes, Buffer.from("\n")]));
  expect(readManifest(file, OUTPUT)).toEqual(NONE);
});

test("torn at any length, it is as if there were none", () => {
  const file = written();
  const bytes = readFileSync(file);
  for (let length = 0; length < bytes.length; length += 1) {
    writeFileSync(file, bytes.subarray(0, length));
    expect(readManifest(file, OUTPUT), `of ${length} bytes`).toEqual(NONE);
  }
});

test("the same file of another output is none of this one: a cache may be carried to another folder", () => {
  const file = written();
  expect(readManifest(file, "/srv/elsewhere/_site")).toEqual(NONE);
});

test("an older or newer version is not read", () => {
  const file = written();
  const data = JSON.parse(String(readSealed(file)));
  for (const version of [data.version - 1, data.version + 1, String(data.version), undefined]) {
    writeSealed(file, Buffer.from(JSON.stringify({ ...data, version })));
    expect(readManifest(file, OUTPUT), `version ${version}`).toEqual(NONE);
  }
  writeSealed(file, Buffer.from(JSON.stringify(data)));
  expect(readManifest(file, OUTPUT)).toEqual(MANIFEST);
});

test.each([
  ["not JSON", "<html>"],
  ["bytes that are not text", Buffer.from([0xff, 0xfe, 0x00, 0x7b])],
  ["null", "null"],
  ["a list", "[]"],
  ["a number", "1"],
  ["a text", '"version"'],
])("%s is not a manifest", (_, text) => {
  const file = join(place.folder, "manifest.json");
  writeSealed(file, Buffer.from(text));
  expect(readManifest(file, OUTPUT)).toEqual(NONE);
});

test("a file of another shape among others makes all of it unreadable", () => {
  const file = written();
  const data = JSON.parse(String(readSealed(file)));
  for (const files of [undefined, null, {}, "index.html", 1]) {
    writeSealed(file, Buffer.from(JSON.stringify({ ...data, files })));
    expect(readManifest(file, OUTPUT), JSON.stringify(files)).toEqual(NONE);
  }
  for (const wrong of [
    null,
    ["a.html"],
    ["a.html", "f", "h", "10", 1],
    ["a.html", "f", "h", null, 1],
    ["a.html", "f", "h", 1, 1, 1],
    [1, "f", "h", 1, 1],
    { path: "a.html" },
  ]) {
    writeSealed(file, Buffer.from(JSON.stringify({ ...data, files: [...data.files, wrong] })));
    expect(readManifest(file, OUTPUT), JSON.stringify(wrong)).toEqual(NONE);
  }
});

test("a folder in its place is not a manifest either", () => {
  const file = join(place.folder, "manifest.json");
  mkdirSync(file);
  expect(readManifest(file, OUTPUT)).toEqual(NONE);
});
