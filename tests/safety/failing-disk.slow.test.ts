import { chmodSync, mkdirSync, readdirSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type BuildFolders, buildInProcess, foldersIn } from "../kit/builds/build-counts.ts";
import type { Ran } from "../kit/builds/command.ts";
import { withoutProgress } from "../kit/builds/without-progress.ts";
import { fileHashes } from "../kit/disk/file-hashes.ts";
import { scratch } from "../kit/disk/scratch.ts";
import {
  buildUnder,
  changeOwner,
  mayRun,
  mountSmallDisk,
  USER,
  withFullDisk,
} from "../kit/faults/limited-system.ts";
import { failingEnvironment } from "../kit/faults/troubled-process.ts";
import { expectTidy } from "../kit/faults/where-a-build-ended.ts";
import { sampled } from "../kit/measures/sample.ts";
import { archive } from "../kit/publications/large-archive.ts";
import { PUBLICATION, writeContent } from "../kit/publications/publication-files.ts";
import type { Tree } from "../kit/publications/two-versions.ts";

const ARTICLES = 8;
/** With cards and a search: they are made in separate processes. */
const SETTINGS = PUBLICATION.replace(/^(?:search|cards): false\n/gm, "");
const MEGABYTES = 64;
const MINUTE = 60_000;

const place = scratch();
const works = foldersIn(place.folder);
/** A separate disk, if this user may mount one over a folder. */
const disk = mountSmallDisk(place.folder, MEGABYTES);
const user = mayRun(USER) ? USER : undefined;
let sites: { Old: Tree; New: Tree };
let now: "Old" | "New" = "Old";

/** All articles must be made again. */
function change(): void {
  now = now === "Old" ? "New" : "Old";
  writeContent(works.content, { "publication.yaml": SETTINGS, ...archive(ARTICLES, 1, now) });
}

async function coldSite(name: string): Promise<Tree> {
  const cold = { ...foldersIn(join(place.folder, name)), content: works.content };
  await buildInProcess(cold);
  return fileHashes(cold.output);
}

beforeAll(async () => {
  mkdirSync(join(place.folder, "out"));
  change();
  const New = await coldSite("new");
  change();
  sites = { New, Old: await coldSite("old") };
  change();
  changeOwner(place.folder, user);
  expect(buildUnder(works, { user }).status).toBe(0);
  expect(fileHashes(works.output)).toEqual(sites.New);
  change();
}, 5 * MINUTE);
afterAll(() => {
  disk?.remove();
  place.remove();
});

/** One sentence with a path and a cause, and what to do; the last site is there, whole. */
function expectRefused({ status, stderr }: Ran, what: string, before: Tree = sites.New): void {
  const said = withoutProgress(stderr);
  expect(status, `${what}: ${said}`).toBe(1);
  expect(said).toMatch(/^error: [^\n]+: [^\n]+ \((?:E[A-Z]+|SQLite \d+)\)\nhelp: [^\n]+\n$/);
  expect(said).toContain(place.folder);
  expect(fileHashes(works.output), what).toEqual(before);
  expectTidy(works);
}

const STEPS = [1, 2, 3, 5, 8, 13, 21, 34, 45, 55];

test.each(sampled(STEPS))(
  "on a disk that is full from write %i on, the last site stays",
  (step) => {
    const below = [join(place.folder, "out"), works.cache];
    const env = failingEnvironment({ step, does: "ENOSPC", below });
    expectRefused(buildUnder(works, { env, user }), `write ${step}`);
  },
);

const FREE = [0, 4, 8, 16, 32, 48, 64, 80, 96, 128];

test.runIf(disk).each(sampled(FREE))("so does it on a disk with %i kB free", (kilobytes) => {
  const refused = () => expectRefused(buildUnder(works, { user }), `${kilobytes} kB`);
  withFullDisk(place.folder, kilobytes * 1024, refused);
});

/** What is closed to the user, and how. */
const CLOSED: [string, (works: BuildFolders) => string, number][] = [
  ["the output may not be written", ({ output }) => output, 0o500],
  ["a folder of the output may not be written", ({ output }) => join(output, "2026/03/a3"), 0o500],
  ["the folder of the output may not be written", ({ output }) => join(output, ".."), 0o500],
  ["the cache may not be written", ({ cache }) => cache, 0o500],
  ["the cache may not be entered", ({ cache }) => cache, 0o000],
  ["the content may not be read", ({ content }) => content, 0o000],
  ["the articles may not be read", ({ content }) => join(content, "articles"), 0o000],
  ["an article may not be read", ({ content }) => join(content, "articles/a3.md"), 0o000],
  ["the settings may not be read", ({ content }) => join(content, "publication.yaml"), 0o000],
];

// Root may do everything: where no other user may run the program, nothing is closed.
const closable = process.getuid?.() !== 0 || user !== undefined;

test.runIf(closable).each(sampled(CLOSED))("where %s, so does it", (what, pathOf, mode) => {
  const path = pathOf(works);
  const { mode: before, atime } = statSync(path);
  // A new time makes it read again: an earlier build may have read it.
  utimesSync(path, atime, new Date());
  chmodSync(path, mode);
  const ran = buildUnder(works, { user });
  chmodSync(path, before);
  expect(withoutProgress(ran.stderr)).toContain("this user has no permission");
  expectRefused(ran, what);
});

/** With fewer, Node.js itself can't start. */
const OPEN = [24, 26, 27, 28, 29, 30, 31, 32, 40, 64];

test.each(sampled(OPEN))("with %i files open at most, all is done or nothing", (files) => {
  const before = fileHashes(works.output);
  const ran = buildUnder(works, { files, user });
  if (files === 64) expect(ran.status, ran.stderr).toBe(0);
  if (ran.status !== 0) return expectRefused(ran, `${files} files`, before);
  expect(fileHashes(works.output)).toEqual(sites[now]);
  change();
});

test("after all that, a build heals: the site is a cold build's, and no file is empty", () => {
  const { status, stderr } = buildUnder(works, { user });
  expect(status, stderr).toBe(0);
  expect(fileHashes(works.output)).toEqual(sites[now]);
  const files = readdirSync(works.output, { recursive: true, encoding: "utf8" });
  const found = files.map((path) => statSync(join(works.output, path)));
  expect(found.filter((each) => each.isFile() && each.size === 0)).toEqual([]);
});
