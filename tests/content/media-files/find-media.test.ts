import { expect, test } from "vitest";
import { LIMITS } from "../../../src/limits.ts";
import { useScratch } from "../../kit/disk/scratch.ts";
import { mediaIn } from "./media-in-folder.ts";

const place = useScratch();
const FROM = "articles/world/x.md";
const PDF = "%PDF-1.7\nA budget.\n";

test("a file is found from the root, from the article's folder, and by its name", () => {
  const { finder } = mediaIn(place.folder, { "media/Budget 2026.pdf": PDF });
  const found = { url: "/media/Budget 2026.pdf", kind: "pdf", bytes: PDF.length };
  for (const src of [
    "/media/Budget 2026.pdf",
    "/media/Budget%202026.pdf",
    "../../media/Budget 2026.pdf",
    "media/Budget 2026.pdf",
    "Budget 2026.pdf",
  ])
    expect(finder.find(src, FROM), src).toEqual(found);
});

test.each([
  ["/media/budget.pdf", "Did you mean `/media/Budget.pdf`?"],
  ["/media/Budget.docx", "Did you mean `/media/Budget.pdf`?"],
  ["/media/none.pdf", "Put the file in media/"],
])("a missing file %s gets the hint %s", (src, hint) => {
  const { finder } = mediaIn(place.folder, { "media/Budget.pdf": PDF });
  expect(finder.find(src, FROM)).toMatchObject({
    rule: "media/missing",
    hint: expect.stringContaining(hint),
  });
});

test.each([
  ["page.html", "could run code"],
  ["clip.mov", "MP4"],
  ["sheet.xlsm", "without macros"],
  ["x.numbers", "pdf"],
])("%s is of no kind that is published", (name, hint) => {
  const { finder } = mediaIn(place.folder, { [`media/${name}`]: "x" });
  expect(finder.find(`/media/${name}`, FROM)).toMatchObject({
    rule: "media/kind",
    hint: expect.stringContaining(hint),
  });
});

test.each([
  ["<!doctype html>", "is a web page"],
  ["version https://git-lfs.github.com/spec/v1\n", "is a Git LFS pointer"],
  ["A budget.", "does not contain what its name says, PDF"],
  ["", "is empty"],
])("a PDF file with the content %j is refused", (text, words) => {
  const { finder } = mediaIn(place.folder, { "media/a.pdf": text });
  expect(finder.find("/media/a.pdf", FROM)).toMatchObject({
    rule: "media/broken",
    problem: expect.stringContaining(words),
  });
});

test("one byte over a limit is refused, and the hint names the limit", () => {
  const csv = (size: number) => "a,b\n".padEnd(size, "1");
  const { finder } = mediaIn(place.folder, {
    "media/most.csv": csv(LIMITS.dataBytes),
    "media/more.csv": csv(LIMITS.dataBytes + 1),
    "media/huge.pdf": "%PDF-".padEnd(LIMITS.mediaBytes + 1),
  });
  expect(finder.read("/media/most.csv", FROM)).toHaveProperty("text");
  const over = { rule: "media/too-large", hint: expect.stringContaining("`dataBytes`") };
  expect(finder.read("/media/more.csv", FROM)).toMatchObject(over);
  expect(finder.find("/media/more.csv", FROM)).not.toHaveProperty("problem");
  const huge = { rule: "media/too-large", hint: expect.stringContaining("`mediaBytes`") };
  expect(finder.find("/media/huge.pdf", FROM)).toMatchObject(huge);
});

test("text is read as UTF-8 without its mark, its lines ending in LF, or refused", () => {
  const { finder } = mediaIn(place.folder, { "media/a.csv": "\ufeffa,b\r\n1,2\r" });
  expect(finder.read("/media/a.csv", FROM)).toMatchObject({
    file: { url: "/media/a.csv" },
    text: "a,b\n1,2\n",
  });
});

test("the signature differs once the file's content does, and for a missing file", () => {
  const sign = (files = {}) => mediaIn(place.folder, files).finder.sign("/media/a.csv", FROM);
  const signs = [sign(), sign({ "media/a.csv": "a\n1\n" }), sign({ "media/a.csv": "a\n2\n" })];
  expect(new Set(signs).size).toBe(3);
  expect(sign()).toBe(signs[2]);
});

test("data with Git's conflict markers are not read", () => {
  const csv = "Name,Value\n<<<<<<< HEAD\na,1\n=======\na,2\n>>>>>>> other\n";
  const { finder } = mediaIn(place.folder, { "media/a.csv": csv });
  expect(finder.read("/media/a.csv", FROM)).toMatchObject({
    rule: "file/conflict",
    problem: "The file “/media/a.csv” has Git's conflict markers on line 2",
  });
});
