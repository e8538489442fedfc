import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readText } from "../../../src/content/files/read.ts";
import { LIMITS } from "../../../src/limits.ts";
import { useScratch } from "../../kit/disk/scratch.ts";

const place = useScratch();
const PATH = "articles/x.md";

const ROOT = () => ({ folder: place.folder, shown: "content" });

function read(bytes: string | Uint8Array) {
  mkdirSync(join(place.folder, "articles"), { recursive: true });
  writeFileSync(join(place.folder, PATH), bytes);
  return readText({ path: PATH }, ROOT());
}

test("a text is read with its place as the editor and as the site know it", () => {
  expect(read("\ufeffOù?\r\nOui.\r\n")).toEqual({
    source: { file: "content/articles/x.md", path: PATH, text: "Où?\nOui.\n" },
    diagnostics: [],
  });
});

test("a text of more bytes than the limit is not read", () => {
  expect(read("a".repeat(LIMITS.textBytes)).source?.text).toHaveLength(LIMITS.textBytes);
  const { source, diagnostics } = read("a".repeat(LIMITS.textBytes + 1));
  expect(source).toBeUndefined();
  expect(diagnostics).toEqual([
    expect.objectContaining({ rule: "file/too-large", file: "content/articles/x.md" }),
  ]);
});

test("a file that is not text has no source, and says why", () => {
  const { source, diagnostics } = read(Buffer.from("Gen\xe8ve\n", "latin1"));
  expect(source).toBeUndefined();
  expect(diagnostics).toEqual([expect.objectContaining({ rule: "file/not-utf-8" })]);
});
