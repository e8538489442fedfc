import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { MARKER } from "../../src/content/files/scan.ts";
import { type BuildFolders, buildInProcess, foldersIn } from "../kit/builds/build-counts.ts";
import { fileHashes } from "../kit/disk/file-hashes.ts";
import { scratch } from "../kit/disk/scratch.ts";
import { ALL } from "../kit/measures/sample.ts";
import { writeSpecimen } from "../kit/publications/specimen.ts";
import { copyCachedPictures, EDITIONS } from "../kit/sites/shared-sites.ts";

let place: ReturnType<typeof scratch>;
let specimen: ReturnType<typeof writeSpecimen>;
beforeAll(() => {
  place = scratch();
  specimen = writeSpecimen();
});
afterAll(() => {
  place.remove();
  specimen.remove();
});

/** A separate output and cache, as on another machine, with the pictures that all carry from run to run. */
function machine(content: string, name: string): BuildFolders {
  const works = { ...foldersIn(join(place.folder, name)), content };
  copyCachedPictures(works.cache);
  return works;
}

async function whole(content: string, name: string) {
  const works = machine(content, name);
  const { pages } = await buildInProcess(works, { drafts: true });
  return { pages, files: fileHashes(works.output) };
}

async function expectUnion(content: string, count: number): Promise<void> {
  const { pages, files: all } = await whole(content, `whole-${count}`);
  const union: Record<string, string> = {};
  let rendered = 0;
  for (let index = 1; index <= count; index += 1) {
    const works = machine(content, `${index}-of-${count}`);
    const built = await buildInProcess(works, { drafts: true, shard: { index, count } });
    rendered += built.rendered;
    const { [MARKER]: mark, ...files } = fileHashes(works.output);
    expect(mark).toBe(all[MARKER]);
    expect(Object.keys(files).filter((path) => path in union)).toEqual([]);
    expect(Object.keys(files).length).toBeGreaterThan(0);
    Object.assign(union, files);
  }
  expect(rendered).toBe(pages);
  expect({ ...union, [MARKER]: all[MARKER] }).toEqual(all);
}

test.each([1, 2])("the union of %i shards is the whole site, each file in one of them", (count) =>
  expectUnion(EDITIONS, count),
);

test.runIf(ALL)("so is the union of 7, of a site with pages of every kind", () =>
  expectUnion(specimen.content, 7),
);

test("a shard that is built again renders nothing; another in its place is built, and the first goes", async () => {
  const works = machine(EDITIONS, "again");
  const first = await buildInProcess(works, { drafts: true, shard: { index: 2, count: 7 } });
  expect(
    await buildInProcess(works, { drafts: true, shard: { index: 2, count: 7 } }),
  ).toMatchObject({
    rendered: 0,
    kept: first.rendered,
    removed: 0,
  });
  const other = await buildInProcess(works, { drafts: true, shard: { index: 3, count: 7 } });
  expect(other.kept).toBe(0);
  expect(other.removed).toBe(first.written);
  const all = await buildInProcess(works, { drafts: true });
  expect(all.kept).toBe(other.pages);
  expect(fileHashes(works.output)).toEqual((await whole(EDITIONS, "all")).files);
  expect(readdirSync(join(works.output, ".."))).toEqual(["_site"]);
});
