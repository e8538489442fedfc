import { readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { filesBelow } from "../../src/engine/disk/folders.ts";
import {
  type BuildFolders,
  buildAndCount,
  buildInProcess,
  filesContaining,
  foldersIn,
  pagesToRender,
} from "../kit/builds/build-counts.ts";
import { fileHashes } from "../kit/disk/file-hashes.ts";
import { scratch } from "../kit/disk/scratch.ts";
import {
  article,
  type Files,
  PUBLICATION,
  writeContent,
} from "../kit/publications/publication-files.ts";

const COUNT = 40;
const SECTIONS = ["world", "home", "law"];
const AUTHORS = ["ana", "ben", "cy"];
const FORMATS = ["atom.xml", "feed.json", "rss.xml"];

/** The newest is number 0. No word of one is in another. */
function text(number: number, changes: Record<string, string> = {}, body = ""): string {
  const date = new Date(Date.UTC(2026, 10, 20) - number * 12 * 86_400_000);
  return article(
    {
      title: `Headline-${number}-x`,
      description: `Standfirst-${number}-x`,
      date: date.toISOString().slice(0, 10),
      section: SECTIONS[number % 3] ?? "",
      authors: `[${AUTHORS[number % 3 === 0 ? (number / 3) % 3 : number % 3]}]`,
      tags: `[Topic ${number % 5}]`,
      citations: `[{ id: shared, title: "Source ${number % 4}", url: "https://s.example/${number % 4}" }]`,
      ...changes,
    },
    `## One\n\nBody-${number}-x [@shared]. ${body}\n`,
  );
}

const author = (id: string, name = `Name-${id}-x`) =>
  `---\nname: ${name}\n---\nBiography-${id}-x.\n`;

function publication(): Files {
  const sections = SECTIONS.map((id) => `  - { id: ${id}, title: Section-${id}-x }\n`).join("");
  const settings = PUBLICATION.replace(/^sections:[\s\S]*/m, `sections:\n${sections}`);
  return {
    "publication.yaml": `${settings}perPage: 5\ncards: false\nsearch: false\nfeeds: all\nsourcePages: all\ncitationFiles: true\nmarkdownFiles: true\nlite: true\nrules: { source/no-accessed: off }\n`,
    ...Object.fromEntries(AUTHORS.map((id) => [`authors/${id}.md`, author(id)])),
    ...Object.fromEntries(
      Array.from({ length: COUNT }, (_, number) => [`articles/a${number}.md`, text(number)]),
    ),
    "pages/about.md": "---\ntitle: About\n---\nText.\n",
    "media/map.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>',
  };
}

let place: ReturnType<typeof scratch>;
let works: BuildFolders;
let pages: number;
let first: Record<string, string>;
beforeAll(() => {
  place = scratch();
  works = foldersIn(place.folder);
  writeContent(works.content, publication());
  rmSync(join(works.content, "authors/world-desk.md"));
  const built = buildAndCount(works);
  pages = built.pages;
  first = fileHashes(works.output);
  expect(built).toMatchObject({ rendered: pages, kept: 0, removed: 0, same: 0, diagnostics: [] });
  expect(pages).toBeGreaterThan(COUNT * 3);
});
afterAll(() => place.remove());

const write = (path: string, words: string) => writeFileSync(join(works.content, path), words);
const read = (path: string) => readFileSync(join(works.content, path), "utf8");
const at = (path: string) => join(works.output, path);
const pathOf = (number: number) =>
  filesBelow(works.output).find(
    (path) => path.endsWith(`/a${number}/index.html`) && !path.startsWith("lite/"),
  ) ?? "";
/** The article's page, as text alone, and its Markdown. */
const pagesOf = (number: number) => {
  const page = pathOf(number);
  return [page, `lite/${page}`, page.replace(/html$/, "md")];
};
const feedsOf = (...folders: string[]) =>
  folders.flatMap((folder) => FORMATS.map((name) => `${folder}${name}`));

/** Builds, and proves that these pages were rendered, none of them in vain, and that the site is a cold build's. */
async function rendersExactly(wanted: readonly string[], { inVain = 0 } = {}): Promise<void> {
  expect(await pagesToRender(works)).toEqual([...wanted].toSorted());
  const built = await buildInProcess(works);
  expect(built).toMatchObject({ rendered: wanted.length, kept: built.pages - wanted.length });
  expect(built.same).toBe(inVain);
  const cold = { ...foldersIn(join(place.folder, "cold")), content: works.content };
  await buildInProcess(cold);
  expect(fileHashes(works.output)).toEqual(fileHashes(cold.output));
  rmSync(join(place.folder, "cold"), { recursive: true });
}

describe("without a change", () => {
  test("nothing is rendered, and no file of the output is touched", () => {
    expect(buildAndCount(works)).toMatchObject({
      pages,
      rendered: 0,
      kept: pages,
      written: 0,
      same: 0,
    });
    expect(fileHashes(works.output)).toEqual(first);
  });

  test("so it is where all files of the content have other times, as after a checkout", async () => {
    for (const path of filesBelow(works.content)) utimesSync(join(works.content, path), 1, 1);
    expect(await buildInProcess(works)).toMatchObject({ rendered: 0, kept: pages });
  });

  test("and where the output and the cache were copied from elsewhere, as from a CI's cache", async () => {
    for (const path of filesBelow(works.output)) utimesSync(at(path), 5, 5);
    expect(await buildInProcess(works)).toMatchObject({ rendered: 0, written: 0 });
    expect(await buildInProcess(works)).toMatchObject({ rendered: 0, written: 0 });
    expect(fileHashes(works.output)).toEqual(first);
  });

  test("a file that is not part of what is shown renders nothing", async () => {
    write("media/unused.svg", '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>');
    expect(await buildInProcess(works)).toMatchObject({ rendered: 0, written: 0 });
    rmSync(join(works.content, "media/unused.svg"));
  });
});

describe("what changes is rendered, and what shows it", () => {
  let before: Map<string, string>;
  beforeEach(() => {
    before = new Map();
  });
  afterEach(async () => {
    for (const [path, words] of before) write(path, words);
    await buildInProcess(works);
    expect(fileHashes(works.output)).toEqual(first);
  });
  const edit = (path: string, words: string) => {
    before.set(path, read(path));
    write(path, words);
  };

  test("the body of an old article: its page, and the feeds that have it; no list, no neighbour", async () => {
    edit("articles/a30.md", text(30, {}, "More."));
    const feeds = feedsOf("world/", "tags/topic-0/", "authors/ben/");
    const wanted = [...pagesOf(30), ...feeds];
    expect(filesContaining(works, "Body-30-x")).toEqual(wanted.toSorted());
    await rendersExactly(wanted);
  });

  test("the body of a new one: the feeds of the whole site too", async () => {
    edit("articles/a1.md", text(1, {}, "More."));
    const feeds = feedsOf("", "home/", "tags/topic-1/", "authors/ben/");
    await rendersExactly([...pagesOf(1), ...feeds]);
  });

  test("a headline: every file that shows it, neighbours and lists and the front among them, but no sitemap", async () => {
    const shown = filesContaining(works, "Headline-4-x");
    for (const path of [
      "index.html",
      pathOf(4),
      pathOf(1),
      pathOf(7),
      "home/index.html",
      "tags/topic-4/index.html",
      "authors/ben/index.html",
      "2026/index.html",
      "2026/10/index.html",
      "rss.xml",
    ])
      expect(shown).toContain(path);
    expect(shown).not.toContain("sitemap.xml");
    edit("articles/a4.md", text(4, { title: "Another headline" }));
    await rendersExactly(shown);
  });

  test("an old headline: no more than what shows it, and not the front", async () => {
    const shown = filesContaining(works, "Headline-31-x");
    expect(shown).not.toContain("index.html");
    expect(shown).toContain(pathOf(28));
    expect(shown).toContain(pathOf(34));
    edit("articles/a31.md", text(31, { title: "Another headline" }));
    await rendersExactly(shown);
  });

  test("a standfirst", async () => {
    const shown = filesContaining(works, "Standfirst-31-x");
    edit("articles/a31.md", text(31, { description: "Another standfirst." }));
    await rendersExactly(shown);
  });

  test("an author's name: every file that shows it", async () => {
    const shown = filesContaining(works, "Name-ana-x");
    expect(shown).toContain("authors/index.html");
    expect(shown.length).toBeLessThan(pages / 1.2);
    edit("authors/ana.md", author("ana", "Another name"));
    await rendersExactly(shown);
  });

  test("an author's biography: the first page of the author", async () => {
    edit("authors/ana.md", `${author("ana")}More.\n`);
    await rendersExactly(["authors/ana/index.html"]);
  });

  test("a standing page: that page", async () => {
    edit("pages/about.md", "---\ntitle: About\n---\nOther words.\n");
    await rendersExactly(["about/index.html"]);
  });

  test("what every page shows: every page that is made for readers or feeds", async () => {
    edit("publication.yaml", read("publication.yaml").replace("The Test Post", "Another Post"));
    const built = await buildInProcess(works);
    expect(built.rendered).toBe(built.pages);
  });
});

describe("what was done to the output is put right, and nothing else is done", () => {
  afterEach(() => expect(fileHashes(works.output)).toEqual(first));

  test("a file that was removed", async () => {
    rmSync(at("world/index.html"));
    expect(await buildInProcess(works)).toMatchObject({ rendered: 1, written: 1, removed: 0 });
  });

  test("a folder that was removed", async () => {
    rmSync(at("tags/topic-1"), { recursive: true });
    const built = await buildInProcess(works);
    expect(built.rendered).toBe(built.written);
    expect(built.rendered).toBe(
      Object.keys(first).filter((path) => path.startsWith("tags/topic-1/")).length,
    );
  });

  test("a file that was altered, of the same size too", async () => {
    writeFileSync(at("rss.xml"), "vandal");
    const page = readFileSync(at(pathOf(3)), "utf8");
    writeFileSync(at(pathOf(3)), page.replace("Headline", "VANDALED"));
    expect(await buildInProcess(works)).toMatchObject({ rendered: 2, written: 2 });
  });

  test("a file that was added goes", async () => {
    writeFileSync(at("world/mine.html"), "mine");
    expect(await buildInProcess(works)).toMatchObject({ rendered: 0, written: 0, removed: 1 });
  });

  test("a file that was moved comes back, and leaves its new place", async () => {
    renameSync(at("about/index.html"), at("about/moved.html"));
    expect(await buildInProcess(works)).toMatchObject({ rendered: 1, written: 1, removed: 1 });
  });

  test("altered under the same size and time, it is found by --verify", async () => {
    utimesSync(at("index.html"), 1_700_000_000, 1_700_000_000);
    await buildInProcess(works);
    const front = readFileSync(at("index.html"), "utf8");
    writeFileSync(at("index.html"), front.replace("Headline", "VANDALED"));
    utimesSync(at("index.html"), 1_700_000_000, 1_700_000_000);
    expect(await buildInProcess(works)).toMatchObject({ rendered: 0 });
    expect(await buildInProcess(works, { verify: true })).toMatchObject({
      rendered: pages,
      written: 1,
      same: Object.keys(first).length - 2,
    });
  });

  test("without the cache all is rendered, and no file changes", async () => {
    rmSync(works.cache, { recursive: true });
    expect(await buildInProcess(works)).toMatchObject({ rendered: pages, written: 0, removed: 0 });
  });
});
