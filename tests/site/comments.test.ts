import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { buildInProcess, foldersIn, pagesToRender } from "../kit/builds/build-counts.ts";
import { useScratch } from "../kit/disk/scratch.ts";
import { article, PUBLICATION, writeContent } from "../kit/publications/publication-files.ts";

const place = useScratch();
const reply = (id: string, text: string) =>
  `- { id: ${id}, author: Ana, published: 2026-03-02, text: ${text} }\n`;

function writePaper(settings = "") {
  const folders = foldersIn(place.folder);
  writeContent(folders.content, {
    "publication.yaml": `${PUBLICATION.replace("lite: false", "lite: true")}${settings}`,
    "articles/one.md": article({ date: "2026-11-20" }),
    "articles/two.md": article({ title: "Another headline", date: "2026-11-01" }),
    "comments/one.yaml": reply("a", "First."),
  });
  const read = (path: string) => readFileSync(join(folders.output, path), "utf8");
  const write = (path: string, text: string) => writeFileSync(join(folders.content, path), text);
  return { folders, read, write };
}

test("replies are on the article's page and in its data, and in no other text", async () => {
  const { folders, read } = writePaper();
  await buildInProcess(folders);
  const page = read("2026/11/one/index.html");
  expect(page).toContain('<article class="reply" id="reply-a">');
  expect(page).toContain('"commentCount":1');
  expect(page).toMatch(/<link rel="stylesheet" href="\/assets\/comments\.\w+\.css">/);
  expect(read("2026/11/two/index.html")).not.toMatch(/reply-|comments\.\w+\.css|commentCount/);
  expect(read("world/index.html")).toContain('<span class="teaser-replies">1\u00a0reply</span>');
  expect(read("lite/2026/11/one/index.html")).toContain('href="/2026/11/one/#replies"');
  for (const file of ["2026/11/one/index.md", "rss.xml", "atom.xml", "world/index.html"])
    expect(read(file), file).not.toContain("First.");
});

test("other words in a reply render its article alone; one more reply, also the lists with its number", async () => {
  const { folders, read, write } = writePaper();
  await buildInProcess(folders);
  write("comments/one.yaml", reply("a", "Other."));
  const texts = await pagesToRender(folders);
  // Full-text feeds are rendered with the article, and come out the same.
  expect(
    texts.filter((path) => !/(?:rss|atom)\.xml$|feed\.json$|2026\/11\/one\//.test(path)),
  ).toEqual([]);
  expect(texts).toContain("2026/11/one/index.html");
  await buildInProcess(folders);
  expect(read("2026/11/one/index.html")).toContain("Other.");
  write("comments/one.yaml", reply("a", "Other.") + reply("b", "Second."));
  const lists = await pagesToRender(folders);
  expect(lists).toContain("world/index.html");
  expect(lists).not.toContain("2026/11/two/index.html");
});

test("without its file, an article has no replies any more", async () => {
  const { folders, read } = writePaper();
  await buildInProcess(folders);
  rmSync(join(folders.content, "comments"), { recursive: true });
  await buildInProcess(folders);
  expect(read("2026/11/one/index.html")).not.toContain("reply-a");
});

test("warnings about replies are reported again by a build that reads nothing", async () => {
  const { folders, write } = writePaper();
  write("comments/one.yaml", reply("a", "ana@mail.test"));
  const first = await buildInProcess(folders);
  expect(first.diagnostics).toMatchObject([
    { rule: "comment/email", file: expect.stringMatching(/comments\/one\.yaml$/), line: 1 },
  ]);
  write("articles/two.md", article({ date: "2026-11-02" }));
  expect((await buildInProcess(folders)).diagnostics).toEqual(first.diagnostics);
});

test("articles older than closeAfter are closed, and keep their replies", async () => {
  const { folders, read } = writePaper("comments: { closeAfter: 10 }\n");
  await buildInProcess(folders);
  const [open, closed] = [read("2026/11/one/index.html"), read("2026/11/two/index.html")];
  expect(open).toContain("mailto:editor");
  expect(closed).toContain("Comments on this article are closed.");
  expect(closed).not.toContain("mailto:editor@news.test?subject=Re");
});

test("Waline's client is on one page, whose policy alone reaches its server", async () => {
  const { folders, read } = writePaper(
    'comments: { provider: waline, url: "https://comments.test" }\n',
  );
  await buildInProcess(folders);
  const frame = read("comments/frame/index.html").replaceAll("&#39;", "'");
  expect(frame).toContain("connect-src 'self' https://comments.test");
  const [, script = ""] = /<script type="module" src="([^"]+)"/.exec(frame) ?? [];
  expect(read(script.slice(1))).toContain('from "./client.js"');
  const page = read("2026/11/one/index.html").replaceAll("&#39;", "'");
  expect(page).toContain("frame-src 'self'");
  expect(page).not.toContain("comments.test;");
  expect(read("index.html")).not.toMatch(/frame-src|comments\.test/);
  expect(read("sitemap.xml")).not.toContain("comments/frame");
});
