import {
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { requestOf } from "../../src/engine/request/request.ts";
import { type BuildFolders, buildInProcess, foldersIn } from "../kit/builds/build-counts.ts";
import { NOW } from "../kit/builds/command.ts";
import { buildIn, liveState, openSession } from "../kit/builds/engine-in-node.ts";
import { fileHashes } from "../kit/disk/file-hashes.ts";
import { ROOT } from "../kit/disk/project-root.ts";
import { useScratch } from "../kit/disk/scratch.ts";
import { article, PUBLICATION, writeContent } from "../kit/publications/publication-files.ts";
import { attribute, elementsOf, jsonLdOf } from "../kit/readers/elements.ts";

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>';
const WITH_CARDS = PUBLICATION.replace("cards: false\n", "");
const FOLDER = "assets/cards";

const place = useScratch();
let works: BuildFolders;
beforeEach(() => {
  works = foldersIn(place.folder);
  writeContent(works.content, {
    "publication.yaml": WITH_CARDS,
    "articles/bare.md": article({ title: "No picture" }),
    "articles/drawn.md": article({ title: "A drawing", image: "{ src: /media/a.svg, alt: A }" }),
    "articles/ahead.md": article({ title: "Not yet", date: "2027-03-01" }),
    "media/a.svg": SVG,
  });
});

const cardsIn = (folder: string) => (existsSync(folder) ? readdirSync(folder).toSorted() : []);
const published = () => cardsIn(join(works.output, FOLDER));
const kept = () => cardsIn(join(works.cache, "cards"));
const change = (path: string, text: string) => writeFileSync(join(works.content, path), text);

/** A page's picture as networks see it. */
function told(page: string): Record<string, string | undefined> {
  const elements = elementsOf(readFileSync(join(works.output, page, "index.html"), "utf8"));
  const facts = elements.flatMap((element) => {
    const name = attribute(element, "property") ?? attribute(element, "name") ?? "";
    return /^(?:og:image|twitter:card)/.test(name) ? [[name, attribute(element, "content")]] : [];
  });
  return Object.fromEntries(facts);
}

/** The file that a page's picture is said to be. */
const cardOf = (page: string) =>
  told(page)["og:image"]?.replace(`https://news.test/${FOLDER}/`, "");

test("an article without a picture, or with a drawing, has a card; all other pages have the publication's", async () => {
  expect(await buildInProcess(works)).toMatchObject({ cards: 3, diagnostics: [] });
  const pages = ["2026/03/bare", "2026/03/drawn", "", "world"].map(cardOf);
  expect(published()).toEqual([...new Set(pages)].toSorted());
  expect(new Set(pages).size).toBe(3);
  expect(pages[3]).toBe(pages[2]);
  expect(told("2026/03/bare")).toMatchObject({
    "og:image:width": "1200",
    "og:image:height": "630",
    "og:image:alt": "No picture",
    "twitter:card": "summary_large_image",
  });
  const markup = readFileSync(join(works.output, "2026/03/drawn/index.html"), "utf8");
  const [facts] = jsonLdOf(elementsOf(markup));
  expect(facts?.image).toMatchObject([
    { url: "https://news.test/media/a.svg" },
    { url: `https://news.test/${FOLDER}/${pages[1]}`, width: "1200", height: "630" },
  ]);
});

test("a card is drawn once: a build that changes nothing of it draws none, and one headline costs one card", async () => {
  await buildInProcess(works);
  expect((await buildInProcess(works)).cards).toBe(0);
  const before = published();
  change("articles/bare.md", article({ title: "Another headline" }, "Another text.\n"));
  expect((await buildInProcess(works)).cards).toBe(1);
  expect(published().filter((name) => !before.includes(name))).toEqual([cardOf("2026/03/bare")]);
  const incremental = fileHashes(works.output);
  rmSync(works.output, { recursive: true });
  rmSync(works.cache, { recursive: true });
  await buildInProcess(works);
  expect(fileHashes(works.output)).toEqual(incremental);
});

test.each([
  ["empty", 0],
  ["cut short", 2_000],
])("a card that is %s in the cache is drawn again", async (_, length) => {
  await buildInProcess(works);
  const before = fileHashes(works.output);
  const [name = ""] = kept();
  truncateSync(join(works.cache, "cards", name), length);
  rmSync(works.output, { recursive: true });
  expect((await buildInProcess(works)).cards).toBe(1);
  expect(fileHashes(works.output)).toEqual(before);
});

test("an article that is not public, or no longer is, has no card", async () => {
  await buildInProcess(works, { drafts: true });
  expect(published().length).toBe(4);
  await buildInProcess(works);
  expect(published().length).toBe(3);
  // Kept for a day for whoever builds with drafts again.
  expect(kept().length).toBe(4);
  for (const name of kept()) utimesSync(join(works.cache, "cards", name), 0, 0);
  change("articles/bare.md", article({ title: "No picture" }, "Changed.\n"));
  await buildInProcess(works);
  expect(kept()).toEqual(published());
});

test("shards draw their cards, and together all of them", async () => {
  await buildInProcess(works);
  const all = published();
  const parts: string[][] = [];
  for (const index of [1, 2]) {
    rmSync(works.output, { recursive: true });
    rmSync(works.cache, { recursive: true });
    const { cards } = await buildInProcess(works, { shard: { index, count: 2 } });
    expect(published().length).toBe(cards);
    parts.push(published());
  }
  expect(parts.flat().toSorted()).toEqual(all);
});

test("a headline in letters that no font has is reported, and has the publication's card", async () => {
  change("articles/bare.md", article({ title: "मौसम", slug: "bare" }));
  const { diagnostics } = await buildInProcess(works);
  expect(diagnostics.map(({ rule, severity, line }) => [rule, severity, line])).toEqual([
    ["card/no-font", "warning", 7],
  ]);
  expect(diagnostics[0]?.hint).toContain("npm install @fontsource/noto-serif-devanagari");
  expect(cardOf("2026/03/bare")).toBe(cardOf(""));
});

test("`cards: false` draws none, and takes away those that were there", async () => {
  await buildInProcess(works);
  change("publication.yaml", PUBLICATION);
  expect((await buildInProcess(works)).cards).toBe(0);
  expect(published()).toEqual([]);
  expect(told("2026/03/bare")).toEqual({ "twitter:card": "summary" });
});

test("a server draws none, and the next build draws all", async () => {
  const { content, output, cache } = works;
  const options = { cwd: ROOT, root: ROOT, now: Date.parse(NOW) };
  const request = requestOf({ content, output, cache }, options);
  const session = openSession(request);
  const { strategy } = liveState(request).next([], request, session);
  const { summary } = await buildIn(session, request, { strategy });
  session.close();
  expect([summary?.cards, published()]).toEqual([0, []]);
  // The server's manifest is written when it is idle: a build meets it, or none.
  expect(cardOf("")).toMatch(/^\w+\.png$/);
  expect((await buildInProcess(works)).cards).toBe(3);
  expect(published().length).toBe(3);
});
