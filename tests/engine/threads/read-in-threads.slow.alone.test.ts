import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { loadContent } from "../../../src/content/articles/load.ts";
import type { ParsedFile } from "../../../src/content/articles/memory.ts";
import type { ReadArticles } from "../../../src/content/articles/read-articles.ts";
import { readHere } from "../../../src/content/articles/read-here.ts";
import { momentFromMillis } from "../../../src/dates.ts";
import { openPool } from "../../../src/engine/threads/pool.ts";
import { READ_WORKER, readInThreads } from "../../../src/engine/threads/read-in-threads.ts";
import { openThreads, type Threads } from "../../../src/engine/threads/threads.ts";
import { byCode } from "../../../src/order.ts";
import { NOW } from "../../kit/builds/command.ts";
import { useScratch } from "../../kit/disk/scratch.ts";
import { ALL } from "../../kit/measures/sample.ts";
import {
  article,
  type Files,
  PUBLICATION,
  writeContent,
} from "../../kit/publications/publication-files.ts";

vi.setConfig({ testTimeout: 120_000 });

const place = useScratch();
vi.mock("../../../src/engine/threads/pool.ts", { spy: true });
beforeEach(() => {
  vi.mocked(openPool).mockClear();
});

let opened: Threads[] = [];
/** So many threads beside this one. */
const others = (count: number): Threads => {
  const threads = openThreads(READ_WORKER, count);
  opened.push(threads);
  return threads;
};
afterEach(async () => {
  for (const threads of opened) await threads.close();
  opened = [];
});

/** More articles than are read before threads have started. */
const MANY = 700;

function articles(count: number): Files {
  const files = Array.from({ length: count }, (_, index): [string, string] => [
    `articles/a${index}.md`,
    article(
      { title: `Number ${index}`, citations: "[{ id: a, title: A source }]" },
      `Text ${index} [@a], [the next](a${index + 1}.md) and ![it](/media/map.svg).\n`,
    ),
  ]);
  return {
    ...Object.fromEntries(files),
    "articles/b-wrong.md": article({ section: "nowhere", date: "2026-02-30" }),
    "articles/b-warned.md": article({ citations: "[{ id: a, title: A }]" }),
    "media/map.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>',
  };
}

/** All that came of reading a content folder, by path, with what was reported on the way. */
async function reading(content: string, read: ReadArticles) {
  const parsed: ParsedFile[] = [];
  const visibility = (zone: string) => ({
    now: momentFromMillis(Date.parse(NOW), zone),
    drafts: false,
  });
  const loaded = await loadContent({ folder: content, shown: "content" }, visibility, {
    read: (files, options) =>
      read(files, {
        ...options,
        take: (some) => {
          parsed.push(...some);
          options.take(some);
        },
      }),
  });
  // From another thread bytes come as bytes, of another class. A file's time counts when it is some seconds old.
  const texts = parsed.map(({ details, html, modified: _, ...file }) => ({
    ...file,
    details: details && Buffer.from(details).toString(),
    html: html && Buffer.from(html).toString(),
  }));
  // One that is read twice stays before its second reading.
  return { loaded, parsed: texts.toSorted((a, b) => byCode(a.path, b.path)) };
}

test("threads read as this one does: the same articles, problems and order, and all of each file", async () => {
  const content = writeContent(join(place.folder, "content"), articles(MANY));
  const told: [number, number][] = [];
  const there = await reading(
    content,
    readInThreads(others(2), (done, total) => told.push([done, total])),
  );
  expect(openPool).toHaveBeenCalled();
  const here = await reading(content, readHere);
  expect(there.loaded).toEqual(here.loaded);
  expect(there.parsed).toEqual(here.parsed);
  expect(here.loaded.articles).toHaveLength(MANY + 1);
  expect(here.loaded.diagnostics.length).toBeGreaterThanOrEqual(4);
  // Those that link to articles which were not yet known are read a second time, and reported again.
  const first = told.filter(([, total]) => total === MANY + 2).map(([done]) => done);
  expect(first).toEqual(first.toSorted((a, b) => a - b));
  expect(first[0]).toBeLessThan(MANY);
  expect(first.at(-1)).toBe(MANY + 2);
});

test("a few are read here, and no thread is started for them", async () => {
  const content = writeContent(join(place.folder, "content"), articles(20));
  const { loaded } = await reading(content, readInThreads(others(8)));
  expect(loaded.articles).toHaveLength(21);
  expect(openPool).not.toHaveBeenCalled();
});

test.runIf(ALL)("with one core, this thread reads all", async () => {
  const content = writeContent(join(place.folder, "content"), articles(MANY));
  const { loaded } = await reading(content, readInThreads(others(0)));
  expect(loaded.articles).toHaveLength(MANY + 1);
  expect(openPool).not.toHaveBeenCalled();
});

test("a file that the disk does not give is an error with its name, and nothing more is read", async () => {
  const files = Array.from({ length: MANY }, (_, index) => ({
    path: `${"x".repeat(300)}${index}.md`,
    size: 1,
    modified: 1,
  }));
  const settings = {
    language: "en",
    timeZone: "UTC",
    url: "https://news.test",
    articleUrl: "/{slug}/",
    editions: [],
    markdownFiles: false,
    maths: false,
    highlightCode: false,
  } as const;
  const root = { folder: place.folder, shown: "content" };
  const readContext = {
    root,
    settings,
    sections: [],
    authors: [],
    images: [],
    media: [],
    sources: [],
    comments: [],
    context: "",
  };
  const lost = readInThreads(others(1))(files, { readContext, targets: new Map(), take: () => {} });
  await expect(lost).rejects.toMatchObject({
    code: "ENAMETOOLONG",
    path: expect.stringContaining("xxx"),
  });
});

test.runIf(ALL)(
  "threads open a publication's style themselves, and write what this one writes",
  async () => {
    const content = writeContent(join(place.folder, "content"), {
      ...articles(MANY),
      "publication.yaml": `${PUBLICATION}style: house.csl\n`,
      "house.csl": HOUSE_STYLE,
    });
    const there = await reading(content, readInThreads(others(1)));
    expect(openPool).toHaveBeenCalled();
    expect(there.parsed).toEqual((await reading(content, readHere)).parsed);
    const [first] = there.parsed;
    expect(first?.html).toContain(">A source, house</a>");
    expect(JSON.parse(first?.details ?? "{}").body.citations[0].entry).toBe("House: A source.");
  },
);

const HOUSE_STYLE = `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
<info><title>House</title><id>house</id></info>
<citation><layout prefix="(" suffix=")"><text variable="title" suffix=", house"/></layout></citation>
<bibliography><layout suffix="."><text variable="title" prefix="House: "/></layout></bibliography>
</style>`;
