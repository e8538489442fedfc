import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { imageSize } from "image-size";
import sharp from "sharp";
import { afterAll, beforeEach, expect, test } from "vitest";
import { MARKER } from "../../src/content/files/scan.ts";
import { filesBelow } from "../../src/engine/disk/folders.ts";
import { requestOf } from "../../src/engine/request/request.ts";
import { buildInProcess, foldersIn } from "../kit/builds/build-counts.ts";
import { NOW } from "../kit/builds/command.ts";
import { buildNew } from "../kit/builds/engine-in-node.ts";
import { fileHashes } from "../kit/disk/file-hashes.ts";
import { ROOT } from "../kit/disk/project-root.ts";
import { scratch } from "../kit/disk/scratch.ts";
import { photograph } from "../kit/fixtures/raster-pictures.ts";
import { article, writeContent } from "../kit/publications/publication-files.ts";
import { attribute } from "../kit/readers/elements.ts";
import { readSite } from "../kit/sites/built-site.ts";

const photo = await photograph(1600, 900);
const small = await photograph(200, 150);
/** Files of the large picture, and of a small one. */
const [MADE, OF_SMALL] = [11, 3];

const place = scratch();
const works = foldersIn(place.folder);
afterAll(place.remove);

/** A lead picture, one in a text, and one that only a draft shows: each test begins with these, built and cached. */
beforeEach(async () => {
  rmSync(works.content, { recursive: true, force: true });
  writeContent(works.content, {
    "articles/lead.md": article({
      image: "{ src: /media/quay.jpg, alt: The quay, caption: At noon, credit: Jo Doe }",
      lead: "true",
    }),
    "articles/text.md": article({}, "![A crane](/media/crane.jpg)\n"),
    "articles/draft.md": article({
      draft: "true",
      image: "{ src: /media/zebra.jpg, alt: A zebra }",
    }),
    "media/drawing.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>',
  });
  write("quay.jpg", photo);
  write("crane.jpg", small);
  write("zebra.jpg", small);
  await buildInProcess(works);
});

function write(name: string, bytes: Uint8Array): void {
  writeFileSync(join(works.content, "media", name), bytes);
}

const made = () => readdirSync(join(works.output, "assets/pictures")).toSorted();

/** What a build had to say that failed. */
async function failed(): Promise<string[]> {
  const request = requestOf({ ...works }, { cwd: ROOT, root: ROOT, now: Date.parse(NOW) });
  const { summary, diagnostics = [], error } = await buildNew(request);
  if (summary || error) throw error ?? new Error("the build did not fail");
  return diagnostics.map(
    ({ file, line, column, severity, rule, message }) =>
      `${file.slice(works.content.length + 1)}:${line}:${column} ${severity} ${rule}: ${message}`,
  );
}

test("pages offer variants that are there, in the sizes they claim, with nothing of the original", async () => {
  const { pages } = readSite(works.output);
  const offered = pages.flatMap(({ elements }) =>
    elements.flatMap((element) => {
      const { tagName } = element;
      if (tagName !== "source") return [];
      expect(attribute(element, "sizes")).toMatch(/vw$/);
      return (attribute(element, "srcset") ?? "").split(", ").map((each) => each.split(" "));
    }),
  );
  expect(offered.length).toBeGreaterThan(20);
  for (const [url = "", width = ""] of offered) {
    const size = imageSize(readFileSync(join(works.output, url)));
    expect(`${size.width}w`, url).toBe(width);
    expect(url.endsWith(`.${size.type}`), url).toBe(true);
  }
  const plain = pages.flatMap(({ elements }) =>
    elements.filter(({ tagName }) => tagName === "img").map((img) => attribute(img, "src") ?? ""),
  );
  expect(new Set(plain)).toEqual(
    new Set(made().flatMap((name) => (name.endsWith(".jpg") ? `/assets/pictures/${name}` : []))),
  );
  const used = new Set([...plain, ...offered.map(([url]) => url)]);
  expect(new Set(made().map((name) => `/assets/pictures/${name}`))).toEqual(used);
  for (const name of made())
    expect(
      readFileSync(join(works.output, "assets/pictures", name)).includes("secret-owner"),
      name,
    ).toBe(false);
});

test("the lead picture comes first and all others when they are near; feeds and networks get one file", async () => {
  const read = (path: string) => readFileSync(join(works.output, path), "utf8");
  const lead = read("2026/03/lead/index.html");
  expect(lead).toMatch(
    /<img src="\/assets\/pictures\/quay-\w+-1200\.jpg" alt="The quay" width="1200" height="675" fetchpriority="high"/,
  );
  expect(read("2026/03/text/index.html")).toMatch(
    /alt="A crane" width="200" height="150" loading="lazy"/,
  );
  expect(lead).toMatch(
    /property="og:image" content="https:\/\/news\.test\/assets\/pictures\/quay-\w+-1200\.jpg"/,
  );
  const feed = read("feed.json");
  expect(feed).toMatch(/https:\/\/news\.test\/assets\/pictures\/crane-\w+-200\.jpg/);
  expect(feed).not.toMatch(/<picture|srcset|avif/);
});

test("a second build makes nothing again; one with an empty output takes all from the cache", async () => {
  const before = fileHashes(works.output);
  expect((await buildInProcess(works)).pictures).toBe(0);
  rmSync(works.output, { recursive: true });
  expect((await buildInProcess(works)).pictures).toBe(0);
  expect(fileHashes(works.output)).toEqual(before);
});

test("pictures that are empty or cut short in the cache are made again", async () => {
  const before = fileHashes(works.output);
  const folder = join(works.cache, "pictures");
  const [first = "", second = ""] = filesBelow(folder);
  truncateSync(join(folder, first));
  truncateSync(join(folder, second), 100);
  rmSync(works.output, { recursive: true });
  expect((await buildInProcess(works)).pictures).toBe(2);
  expect(fileHashes(works.output)).toEqual(before);
});

test("a picture that changes is made again under other URLs, and its former variants go", async () => {
  const [before, cached] = [made(), filesBelow(join(works.cache, "pictures"))];
  write("crane.jpg", await photograph(200, 151));
  expect((await buildInProcess(works)).pictures).toBe(OF_SMALL);
  const cold = { ...foldersIn(join(place.folder, "cold")), content: works.content };
  await buildInProcess(cold);
  expect(fileHashes(works.output)).toEqual(fileHashes(cold.output));
  const after = made();
  expect(after).toHaveLength(before.length);
  expect(after.filter((name) => name.startsWith("crane") && before.includes(name))).toEqual([]);
  const kept = filesBelow(join(works.cache, "pictures"));
  expect(kept).toHaveLength(cached.length);
  expect(kept.every((path) => after.includes(path.split("/")[1] ?? ""))).toBe(true);
});

test("a picture that only a draft shows leaves no trace, and is made for an editor's own eyes", async () => {
  expect(filesBelow(works.output).filter((path) => path.includes("zebra"))).toEqual([]);
  expect(filesBelow(join(works.cache, "pictures")).join()).not.toContain("zebra");
  expect((await buildInProcess(works, { drafts: true })).pictures).toBe(OF_SMALL);
  expect(made().filter((name) => name.startsWith("zebra"))).toHaveLength(OF_SMALL);
  await buildInProcess(works);
  expect(filesBelow(works.output).filter((path) => path.includes("zebra"))).toEqual([]);
});

test("the shards' union is the whole, each picture made for one of them", async () => {
  const { [MARKER]: mark, ...whole } = fileHashes(works.output);
  const union: Record<string, string> = {};
  let made = 0;
  for (const index of [1, 2, 3]) {
    const own = { ...foldersIn(join(place.folder, `${index}`)), content: works.content };
    made += (await buildInProcess(own, { shard: { index, count: 3 } })).pictures;
    const { [MARKER]: _, ...files } = fileHashes(own.output);
    Object.assign(union, files);
  }
  expect(union).toEqual(whole);
  expect(made).toBe(MADE + OF_SMALL);
  expect(mark).toBeDefined();
});

test("broken files are errors where they are shown, found by the header or by decoding, and leave the site unchanged", async () => {
  const before = fileHashes(works.output);
  const lead = "articles/lead.md:7:15 error image/broken: The picture";
  // Its head and its end are whole.
  const torn = await sharp(photo).resize(400).png().toBuffer();
  write("quay.png", torn.fill(0xff, 20_000, 22_000));
  const image = "{ src: /media/quay.png, alt: The quay }";
  writeContent(works.content, { "articles/lead.md": article({ image }) });
  expect(await failed()).toEqual([`${lead} “/media/quay.png” is broken: it can't be decoded`]);
  const bomb = Buffer.from(
    "89504e470d0a1a0a0000000d494844520000753000007530080200000000000000",
    "hex",
  );
  rmSync(join(works.content, "media/crane.jpg"));
  write("crane.png", bomb);
  write("quay.jpg", photo.subarray(0, photo.length / 2));
  writeContent(works.content, {
    "articles/lead.md": article({ image: image.replace("png", "jpg") }),
    "articles/text.md": article({}, "Look: ![A crane](/media/crane.png) ![](/media/drawing.svg)\n"),
  });
  expect(await failed()).toEqual([
    `${lead} “/media/quay.jpg” is incomplete: its end is missing`,
    "articles/text.md:9:7 error image/too-large: The picture “/media/crane.png” has 30000 × 30000 pixels, which is too large",
    "articles/text.md:9:36 error image/no-alt: A picture has no description",
  ]);
  expect(fileHashes(works.output)).toEqual(before);
});
