import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { LARGEST_TEXT, readContent } from "../../src/content/read.ts";
import { useScratch } from "../kit/site.ts";

const place = useScratch();

function write(path: string, text = "Text.\n"): void {
  mkdirSync(join(place.folder, path, ".."), { recursive: true });
  writeFileSync(join(place.folder, path), text);
}

const read = () => readContent({ folder: place.folder, shown: "content" });

test("texts and pictures are found at any depth, in an order of their own", () => {
  for (const path of [
    "pages/about.md",
    "articles/b/deep/er/x.md",
    "articles/B.markdown",
    "articles/a.MD",
    "publication.yaml",
    "media/x.svg",
    "articles/b/photo.JPEG",
  ]) {
    write(path);
  }
  const { texts, images, diagnostics } = read();
  expect(texts.map(({ path }) => path)).toEqual([
    "articles/B.markdown",
    "articles/a.MD",
    "articles/b/deep/er/x.md",
    "pages/about.md",
    "publication.yaml",
  ]);
  expect(texts[0]?.file).toBe("content/articles/B.markdown");
  expect(images).toEqual(["articles/b/photo.JPEG", "media/x.svg"]);
  expect(diagnostics).toEqual([]);
});

test("dot files and folders are left out without a word", () => {
  write("articles/.draft.md");
  write(".git/HEAD.md");
  write("articles/.obsidian/x.md");
  expect(read()).toEqual({ texts: [], images: [], diagnostics: [] });
});

test("files that an editor may believe to be read are named; a readme and data are not", () => {
  write("articles/story.md.txt");
  write("world/story.md");
  write("README.md");
  write("notes.txt");
  write("sources.yaml");
  write("media/film.mp4");
  const { texts, diagnostics } = read();
  expect(texts).toEqual([]);
  expect(diagnostics.map(({ file, rule, severity }) => [file, rule, severity])).toEqual([
    ["content/articles/story.md.txt", "file/not-read", "warning"],
    ["content/world/story.md", "file/not-read", "warning"],
  ]);
});

test("links are not followed, to files, to folders, or to nothing", () => {
  write("articles/real.md");
  symlinkSync(join(place.folder, "articles/real.md"), join(place.folder, "articles/link.md"));
  symlinkSync("/", join(place.folder, "articles/root"));
  symlinkSync("nowhere", join(place.folder, "media.svg"));
  const { texts, images, diagnostics } = read();
  expect(texts.map(({ path }) => path)).toEqual(["articles/real.md"]);
  expect(images).toEqual([]);
  expect(diagnostics.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
    "content/articles/link.md file/not-regular",
    "content/articles/root file/not-regular",
    "content/media.svg file/not-regular",
  ]);
});

test("a text of more bytes than the limit is not read", () => {
  write("articles/fits.md", "a".repeat(LARGEST_TEXT));
  write("articles/large.md", "a".repeat(LARGEST_TEXT + 1));
  const { texts, diagnostics } = read();
  expect(texts.map(({ path }) => path)).toEqual(["articles/fits.md"]);
  expect(diagnostics).toEqual([expect.objectContaining({ rule: "file/too-large" })]);
});

test("a content folder that does not exist, or is a file, is one problem", () => {
  write("file.md");
  for (const name of ["nowhere", "file.md"]) {
    const { diagnostics } = readContent({ folder: join(place.folder, name), shown: name });
    expect(diagnostics).toEqual([expect.objectContaining({ rule: "file/no-content", file: name })]);
  }
});
