import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type FileFacts, scanContent } from "../../src/content/files/scan.ts";
import { writeStatuses } from "../../src/link-check/write-statuses.ts";
import { useScratch } from "../kit/disk/scratch.ts";

const place = useScratch();
const TEXT = "---\r\ncitations:\r\n  - url: https://a.example/gone\r\n---\r\n\r\nText\u00a0here";
const DEAD = TEXT.replace("gone\r\n", "gone\r\n    status: dead\r\n");
const dead = (): "dead" => "dead";

function write(path: string, text: string | Buffer): string {
  const file = join(place.folder, "content", path);
  mkdirSync(join(file, ".."), { recursive: true });
  writeFileSync(file, text);
  return file;
}

function root() {
  return { folder: join(place.folder, "content"), shown: "news" };
}

function articles(): FileFacts[] {
  return scanContent(root()).articles;
}

test("the file changes only by the status, keeps its mode, and no other file is left", () => {
  const file = write("articles/a.md", TEXT);
  chmodSync(file, 0o640);
  const { written, left } = writeStatuses(articles(), root(), dead);
  expect(written).toEqual([{ file: "news/articles/a.md", urls: ["https://a.example/gone"] }]);
  expect(left).toEqual([]);
  expect(readFileSync(file, "utf8")).toBe(DEAD);
  expect(statSync(file).mode & 0o777).toBe(0o640);
  expect(readdirSync(join(file, ".."))).toEqual(["a.md"]);
});

test("a file without anything to write is not touched", () => {
  const file = write("articles/a.md", TEXT);
  utimesSync(file, 1_000, 1_000);
  expect(writeStatuses(articles(), root(), () => undefined)).toEqual({ written: [], left: [] });
  expect(statSync(file).mtimeMs).toBe(1_000_000);
});

test("a file that changed meanwhile is left alone and told", () => {
  const file = write("articles/a.md", TEXT);
  const files = articles();
  writeFileSync(file, `${TEXT}!`);
  const { written, left } = writeStatuses(files, root(), dead);
  expect(written).toEqual([]);
  expect(left).toEqual([
    { file: "news/articles/a.md", why: "it changed after it was read: check again" },
  ]);
  expect(readFileSync(file, "utf8")).toBe(`${TEXT}!`);
});

test("so is one that has the same length under another time", () => {
  const file = write("articles/a.md", TEXT);
  const files = articles();
  writeFileSync(file, TEXT.replace("Text", "Next"));
  utimesSync(file, 1_000, 1_000);
  expect(writeStatuses(files, root(), dead)).toMatchObject({ written: [], left: [{}] });
  expect(readFileSync(file, "utf8")).toContain("Next");
});

test("a file that is gone is not made again", () => {
  const [facts] = [{ path: "articles/a.md", size: 1, modified: 1 }];
  mkdirSync(root().folder, { recursive: true });
  expect(writeStatuses(facts ? [facts] : [], root(), dead).left).toHaveLength(1);
});

test("nothing is written through a link, to a file or to a folder", () => {
  const outside = join(place.folder, "outside");
  mkdirSync(outside);
  writeFileSync(join(outside, "b.md"), TEXT);
  const { size, mtimeMs: modified } = statSync(join(outside, "b.md"));
  mkdirSync(join(root().folder, "articles"), { recursive: true });
  symlinkSync(join(outside, "b.md"), join(root().folder, "articles/b.md"));
  symlinkSync(outside, join(root().folder, "articles/far"));
  const files = ["articles/b.md", "articles/far/b.md"].map((path) => ({ path, size, modified }));
  const { written, left } = writeStatuses(files, root(), dead);
  expect(written).toEqual([]);
  expect(left.map(({ why }) => why)).toEqual([
    "it changed after it was read: check again",
    "a link in its path leads out of the content folder",
  ]);
  expect(readFileSync(join(outside, "b.md"), "utf8")).toBe(TEXT);
});

test("a file that is not UTF-8 is left alone and told", () => {
  const bytes = Buffer.from(TEXT, "latin1");
  const file = write("articles/a.md", bytes);
  expect(writeStatuses(articles(), root(), dead).left[0]?.why).toBe("it is not UTF-8");
  expect(readFileSync(file).equals(bytes)).toBe(true);
});

test("a shared file of YAML is written, and one that another program writes is reported", () => {
  const yaml = write("sources.yaml", "- url: https://a.example/gone\n");
  const bib = write("sources.bib", "@misc{a, url = {https://a.example/gone}}\n");
  const json = write("sources/other.json", '[{"id":"b","URL":"https://b.example/"}]\n');
  const before = [bib, json].map((file) => readFileSync(file, "utf8"));
  const { written, left } = writeStatuses(scanContent(root()).texts, root(), (url) =>
    url.includes("gone") ? "dead" : undefined,
  );
  expect(written).toEqual([{ file: "news/sources.yaml", urls: ["https://a.example/gone"] }]);
  expect(readFileSync(yaml, "utf8")).toBe("- url: https://a.example/gone\n  status: dead\n");
  expect(left).toEqual([
    {
      file: "news/sources.bib",
      why: "a different program writes it: mark https://a.example/gone as dead there",
    },
  ]);
  expect([bib, json].map((file) => readFileSync(file, "utf8"))).toEqual(before);
});
