import { existsSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { scanContent } from "../../../src/content/files/scan.ts";
import { type Manifest, manifestFile, readManifest } from "../../../src/engine/output/manifest.ts";
import { type BuildRequest, requestOf } from "../../../src/engine/request/request.ts";
import { openStore } from "../../../src/engine/store/store.ts";
import { type LiveState, liveState } from "../../../src/engine/strategies/live-state.ts";
import { noCode } from "../../../src/overrides/publication-code.ts";
import { useScratch } from "../../kit/disk/scratch.ts";
import { article, writeContent } from "../../kit/publications/publication-files.ts";

const place = useScratch();
let request: BuildRequest;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  writeContent(join(place.folder, "content"), { "articles/one.md": article() });
  request = requestOf({}, { cwd: place.folder, root: "/opt/dateline", now: 5 });
});
afterEach(() => {
  vi.useRealTimers();
});

const at = (path: string) => join(request.content, path);
const scanned = () => scanContent({ folder: request.content, shown: "content" });
const strategyIn = (state: LiveState, changed: string[] = []) =>
  state.next(changed, request, {
    store: openStore(undefined, "content"),
    code: noCode({ folder: place.folder, shown: "." }),
  }).strategy;
const manifest = (path: string): Manifest => ({
  files: new Map([[path, { fingerprint: "f", hash: "h", size: 1, modified: 1 }]]),
});

test("the first build finds the files itself, and knows of no output", () => {
  const strategy = strategyIn(liveState(request));
  expect(strategy.scan()).toEqual(scanned());
  expect(strategy.mustSurvey()).toBe(true);
  expect(strategy.last(request.output)).toEqual({ files: new Map() });
});

test("later ones know the files with those that were changed, and the output that the last one left", () => {
  const state = liveState(request);
  strategyIn(state).remember("", manifest("index.html"));
  writeFileSync(at("articles/two.md"), article());
  rmSync(at("articles/one.md"));
  const next = strategyIn(state, ["articles/one.md", "articles/two.md"]);
  expect(next.scan()).toEqual(scanned());
  expect(next.mustSurvey()).toBe(false);
  expect(next.last("")).toEqual(manifest("index.html"));
  writeContent(request.content, { "pages/about.md": "---\ntitle: About\n---\n" });
  expect(strategyIn(state, ["pages/about.md"]).scan()).toEqual(scanned());
});

test("the manifest is written once an editor has paused, the last one alone", () => {
  const state = liveState(request);
  const file = manifestFile(request.cache, request.output);
  strategyIn(state).remember("", manifest("one.html"));
  vi.advanceTimersByTime(300);
  strategyIn(state).remember("", manifest("two.html"));
  vi.advanceTimersByTime(300);
  expect(existsSync(file)).toBe(false);
  vi.advanceTimersByTime(300);
  expect(readManifest(file, request.output)).toEqual(manifest("two.html"));
  expect(readdirSync(request.cache)).toHaveLength(1);
});

test("an output that would hold what no build may delete is refused before anything is built", () => {
  const wrong = { ...request, output: place.folder };
  expect(() => liveState(wrong)).toThrow(/a build must not delete/);
});
