import { mkdirSync, statSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { scanContent } from "../../../src/content/files/scan.ts";
import { useScratch } from "../../kit/disk/scratch.ts";

const place = useScratch();

function write(path: string, text = "Text.\n"): void {
  mkdirSync(join(place.folder, path, ".."), { recursive: true });
  writeFileSync(join(place.folder, path), text);
}

const scan = () => scanContent({ folder: place.folder, shown: "content" });
const pathsOf = (files: readonly { path: string }[]) => files.map(({ path }) => path);

test("articles, other texts and pictures are found at any depth, in a fixed order", () => {
  for (const path of [
    "pages/about.md",
    "articles/b/deep/er/x.md",
    "articles/B.markdown",
    "articles/a.MD",
    "publication.yaml",
    "authors/desks/world.md",
    "media/x.svg",
    "articles/b/photo.JPEG",
  ]) {
    write(path);
  }
  const { articles, texts, images, diagnostics } = scan();
  expect(pathsOf(articles)).toEqual([
    "articles/B.markdown",
    "articles/a.MD",
    "articles/b/deep/er/x.md",
  ]);
  expect(pathsOf(texts)).toEqual(["authors/desks/world.md", "pages/about.md", "publication.yaml"]);
  expect(pathsOf(images)).toEqual(["articles/b/photo.JPEG", "media/x.svg"]);
  expect(diagnostics).toEqual([]);
});

test("a file comes with its size in bytes and the time of its last change", () => {
  write("articles/x.md", "Où?\n");
  const path = join(place.folder, "articles/x.md");
  utimesSync(path, 1_700_000_000, 1_700_000_000.1255);
  const { mtimeMs } = statSync(path);
  expect(scan().articles).toEqual([{ path: "articles/x.md", size: 5, modified: mtimeMs }]);
  expect(mtimeMs).toBeCloseTo(1_700_000_000_125.5, 1);
});

test("dot files and folders are left out without a word", () => {
  write("articles/.draft.md");
  write(".git/HEAD.md");
  write("articles/.obsidian/x.md");
  const none = {
    articles: [],
    comments: [],
    texts: [],
    images: [],
    fonts: [],
    media: [],
    diagnostics: [],
  };
  expect(scan()).toEqual(none);
});

test("files that an editor may believe to be read are named; a readme and data are not", () => {
  write("articles/story.md.txt");
  write("world/story.md");
  write("README.md");
  write("notes.txt");
  write("figures.yaml");
  write("media/film.mp4");
  const { articles, texts, diagnostics } = scan();
  expect([...articles, ...texts]).toEqual([]);
  expect(diagnostics.map(({ file, rule, severity }) => [file, rule, severity])).toEqual([
    ["content/articles/story.md.txt", "file/not-read", "warning"],
    ["content/world/story.md", "file/not-read", "warning"],
  ]);
});

test("shared sources are texts: in the root as sources.yaml, .json or .bib, or in their folder", () => {
  const shared = ["sources.bib", "sources.json", "sources.yaml", "sources/law.yaml"];
  for (const path of [...shared, "sources/notes.txt"]) write(path);
  expect(new Set(scan().texts.map(({ path }) => path))).toEqual(new Set(shared));
});

test("links are not followed, to files, to folders, or to nothing", () => {
  write("articles/real.md");
  symlinkSync(join(place.folder, "articles/real.md"), join(place.folder, "articles/link.md"));
  symlinkSync("/", join(place.folder, "articles/root"));
  symlinkSync("nowhere", join(place.folder, "media.svg"));
  symlinkSync("nowhere", join(place.folder, "publication.yaml"));
  const { articles, texts, images, diagnostics } = scan();
  expect(pathsOf(articles)).toEqual(["articles/real.md"]);
  expect([...texts, ...images]).toEqual([]);
  expect(diagnostics.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
    "content/articles/link.md file/not-regular",
    "content/articles/root file/not-regular",
    "content/media.svg file/not-regular",
    "content/publication.yaml file/not-regular",
  ]);
});

test("a content folder that does not exist, or is a file, is one problem", () => {
  write("file.md");
  for (const name of ["nowhere", "file.md"]) {
    const { diagnostics } = scanContent({ folder: join(place.folder, name), shown: name });
    expect(diagnostics).toEqual([expect.objectContaining({ rule: "file/no-content", file: name })]);
  }
});

test("a site that was built in the content folder is left out, and what is beside it is not", () => {
  for (const path of ["_site", "media/site", "articles/site"]) {
    write(`${path}/.dateline`, "");
    for (const name of ["a/index.md", "index.html", "a.svg", "assets/site.css"])
      write(`${path}/${name}`);
  }
  for (const path of ["articles/a.md", "media/a.svg", ".dateline"]) write(path);
  const { articles, texts, images, diagnostics } = scan();
  expect(pathsOf([...articles, ...texts, ...images])).toEqual(["articles/a.md", "media/a.svg"]);
  expect(diagnostics).toEqual([]);
});
