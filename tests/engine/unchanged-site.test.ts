import { rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Manifest, Origin } from "../../src/engine/output/manifest.ts";
import { closeStage, openStage, type Stage } from "../../src/engine/output/stage.ts";
import { unchangedSite } from "../../src/engine/unchanged-site.ts";
import { applyFiles, stageFiles } from "../kit/builds/staged-files.ts";
import { fileHashes } from "../kit/disk/file-hashes.ts";
import { useScratch } from "../kit/disk/scratch.ts";

const place = useScratch();

const FILES = { "index.html": "front", "a/index.html": "a" };
const ORIGIN: Origin = {
  signature: "signed",
  from: 100,
  until: 200,
  pages: 2,
  leftOut: { drafts: 1, ahead: 0, expired: 0 },
  diagnostics: [],
};

let output: string;
let remembered: Manifest[];
let last: Manifest;
let stage: Stage;
beforeEach(() => {
  output = join(place.folder, "_site");
  const first = stageFiles(output, FILES);
  last = { files: applyFiles(first, FILES).files, origin: ORIGIN };
  closeStage(first);
  remembered = [];
  stage = openStage(output);
});
afterEach(() => closeStage(stage));

function found(asked: { now?: number; signature?: string | undefined; of?: Manifest } = {}) {
  const { now, signature, of } = { now: 150, signature: "signed", of: last, ...asked };
  const remember = (_: string, manifest: Manifest) => remembered.push(manifest);
  return unchangedSite(of, { signature, now, output: stage.output, remember });
}

test("where input and output are what they were, no page is rendered and no file touched", () => {
  const before = fileHashes(output);
  expect(found()).toEqual({
    done: {
      ...{ written: 0, same: 0, removed: 0, pages: 2, rendered: 0, kept: 2, files: 2, bytes: 6 },
      ...{ pictures: 0, cards: 0, indexes: 0 },
      largest: { path: "index.html", size: 5 },
      leftOut: { drafts: 1, ahead: 0, expired: 0 },
    },
    diagnostics: [],
  });
  expect(fileHashes(output)).toEqual(before);
  expect(remembered).toEqual([]);
});

test("it holds from its first moment until the site next changes", () => {
  const moments = [99, 100, 150, 199, 200, 201];
  expect(moments.map((now) => found({ now }) !== undefined)).toEqual([
    false,
    true,
    true,
    true,
    false,
    false,
  ]);
});

test.each<[string, Parameters<typeof found>[0]]>([
  ["other input", { signature: "another" }],
  ["input that changed just now", { signature: undefined }],
])("%s is looked at", (_, asked) => {
  expect(found(asked)).toBeUndefined();
});

test("where the last build could not be sure of its input, all is looked at", () => {
  const { files } = last;
  expect(found({ of: { files } })).toBeUndefined();
  expect(found({ of: { files }, signature: undefined })).toBeUndefined();
  expect(found({ of: { files: new Map() } })).toBeUndefined();
});

test.each<[string, () => void]>([
  ["removed", () => rmSync(join(output, "a/index.html"))],
  ["altered", () => writeFileSync(join(output, "a/index.html"), "b")],
  ["added", () => writeFileSync(join(output, "a/mine.txt"), "b")],
  ["all removed", () => rmSync(output, { recursive: true })],
  [
    "removed and another added",
    () => {
      rmSync(join(output, "a/index.html"));
      writeFileSync(join(output, "b.html"), "a");
    },
  ],
])("an output of which a file was %s is looked at", (_, change) => {
  change();
  expect(found()).toBeUndefined();
});

test("a copied output is known by its bytes, and its times are remembered", () => {
  utimesSync(join(output, "index.html"), 1, 1);
  expect(found()).toBeDefined();
  expect(remembered.map(({ files }) => files.get("index.html")?.modified)).toEqual([1000]);
  expect(remembered[0]?.files.size).toBe(2);
  expect(remembered[0]?.origin).toEqual(ORIGIN);
});
