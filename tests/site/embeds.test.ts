import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { filesBelow } from "../../src/engine/disk/folders.ts";
import {
  buildInProcess,
  filesContaining,
  foldersIn,
  pagesToRender,
} from "../kit/builds/build-counts.ts";
import { useScratch } from "../kit/disk/scratch.ts";
import { article, PUBLICATION, writeContent } from "../kit/publications/publication-files.ts";
import { htmlProblems } from "../kit/readers/html-validate.ts";

const place = useScratch();
const YOUTUBE = "https://www.youtube-nocookie.com";
const VIDEO = "https://www.youtube.com/watch?v=M7lc1UVf-VE";
const SPEECH = `![The speech](${VIDEO} "In full | Ministry")\n`;

async function built(text: string) {
  const folders = foldersIn(place.folder);
  writeContent(folders.content, {
    "publication.yaml": PUBLICATION.replace("lite: false", "lite: true"),
    "articles/video.md": article({}, `${text}\nThe end.\n`),
    "articles/other.md": article({ date: "2026-02-01" }),
    "pages/about.md": "---\ntitle: About\n---\nhttps://vimeo.com/76979871\n",
  });
  await buildInProcess(folders);
  const read = (path: string) => readFileSync(join(folders.output, path), "utf8");
  return { folders, read };
}

test("only the pages with an embed name its origin in their policy, and hosts' headers name all", async () => {
  const { folders, read } = await built(SPEECH);
  expect(filesContaining(folders, YOUTUBE)).toEqual(["2026/03/video/index.html", "_headers"]);
  const policy = (path: string) =>
    /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(read(path))?.[1] ?? "";
  expect(policy("2026/03/video/index.html")).toContain(`; frame-src ${YOUTUBE}`);
  expect(policy("about/index.html")).toContain("; frame-src https://player.vimeo.com");
  for (const path of ["index.html", "2026/02/other/index.html", "lite/2026/03/video/index.html"])
    expect(policy(path), path).not.toContain("frame-src");
  expect(read("_headers")).toContain(`frame-src https://player.vimeo.com ${YOUTUBE};`);
  expect(read("privacy/index.html")).toContain("<bdi>YouTube (www.youtube-nocookie.com)</bdi>");
});

test("outside of pages, an embed is a link with its title", async () => {
  const { folders, read } = await built(SPEECH);
  const framed = filesBelow(folders.output).filter((path) => read(path).includes("<iframe"));
  expect(framed.sort()).toEqual(["2026/03/video/index.html", "about/index.html"]);
  const link = `<a href="${VIDEO}" rel="external noopener">The speech</a>`;
  expect(read("lite/2026/03/video/index.html")).toContain(link);
  expect(JSON.parse(read("feed.json")).items[0].content_html).toContain(link);
  expect(read("2026/03/video/index.md")).toContain(`[The speech](${VIDEO}) In full Ministry`);
  expect(htmlProblems(read("2026/03/video/index.html"), "the article")).toEqual([]);
  expect(htmlProblems(read("lite/2026/03/video/index.html"), "its text-only version")).toEqual([]);
});

test("the first video of a site renders its article, the headers and what names the site, and no other page", async () => {
  const { folders } = await built("No video.\n");
  const file = join(folders.content, "articles/video.md");
  writeFileSync(file, readFileSync(file, "utf8").replace("No video.", VIDEO));
  const pages = await pagesToRender(folders);
  expect(pages).toContain("_headers");
  expect(pages).toContain("privacy/index.html");
  expect(pages).toContain("2026/03/video/index.html");
  expect(
    pages.filter((path) => /^(?:2026\/02|about|index\.html|world\/index|tags)/.test(path)),
  ).toEqual([]);
});
