import { appendFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { prepare } from "../../../src/engine/build.ts";
import type { BuildRequest } from "../../../src/engine/request/request.ts";
import { proofOf } from "../../../src/engine/strategies/proof.ts";
import type { Outline } from "../../../src/pages/outline.ts";
import { outputPath } from "../../../src/pages/urls.ts";
import { changeOf, filesAfter, type LaidOut, layOutFiles } from "../../kit/builds/laid-out-site.ts";
import { useScratch } from "../../kit/disk/scratch.ts";
import { article, type Files } from "../../kit/publications/publication-files.ts";

const place = useScratch();
const at = (path: string) => join(place.folder, "content", path);

const begun = (more: Files = {}) =>
  layOutFiles(place.folder, {
    "media/new.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>',
    "articles/one.md": article({ title: "One", tags: "[sea]" }),
    "articles/two.md": article(
      { title: "Two", date: "2026-02-01", tags: "[sea]" },
      "[One](one.md)\n",
    ),
    "articles/later.md": article({ title: "Later", date: "2026-11-25" }),
    ...more,
  });

const proofAfter = (all: LaidOut, paths: string[], request = all.request) =>
  proofOf(all.before, changeOf(all, paths, request), request);

/** Pages that readers see, and that stand for no more than one edition. */
const isForReaders = ({ kind, url }: Outline): boolean =>
  kind !== "redirect" && outputPath(url).endsWith(".html");

const edits: Record<string, () => string[]> = {
  "another body": () => {
    appendFileSync(at("articles/one.md"), "\nA second paragraph.\n");
    return ["articles/one.md"];
  },
  "another headline": () => {
    writeFileSync(at("articles/one.md"), article({ title: "Renamed", tags: "[sea]" }));
    return ["articles/one.md"];
  },
  "a new article": () => {
    writeFileSync(at("articles/new.md"), article({ title: "New", tags: "[sea, new]" }));
    return ["articles/new.md"];
  },
  "an article that is gone": () => {
    rmSync(at("articles/two.md"));
    return ["articles/two.md"];
  },
  "an article under another name": () => {
    rmSync(at("articles/two.md"));
    writeFileSync(at("articles/moved.md"), article({ title: "Two", date: "2026-02-01" }));
    return ["articles/two.md", "articles/moved.md"];
  },
  "an article that is withdrawn": () => {
    writeFileSync(at("articles/two.md"), article({ title: "Two", draft: "true" }));
    return ["articles/two.md"];
  },
};

for (const [name, edit] of Object.entries(edits))
  test(`after ${name}, each page of the proof is the page that the whole build has`, async () => {
    const all = await begun();
    const paths = edit();
    const proof = proofAfter(all, paths);
    const files = filesAfter(all, paths);
    const whole = await prepare(all.request, { files, memory: all.store.memory });
    const pages = whole.prepared?.outlines.filter(isForReaders) ?? [];
    expect(pages.length).toBeGreaterThan(10);
    for (const page of pages) expect(proof?.outlineAt(outputPath(page.url))).toEqual(page);
    expect(proof?.site).toEqual(whole.prepared?.site);
  });

test("an article that is not public is in no proof", async () => {
  const all = await begun();
  writeFileSync(at("articles/two.md"), article({ title: "Two", date: "2026-12-24" }));
  const proof = proofAfter(all, ["articles/two.md"]);
  expect(proof?.outlineAt("2026/02/two/index.html")).toBeUndefined();
  expect(proof?.outlineAt("2026/12/two/index.html")).toBeUndefined();
  expect(JSON.stringify(proof?.outlineAt("world/index.html"))).not.toContain("Two");
});

test("what has expired since the last build is in no proof", async () => {
  const all = await begun({
    "articles/two.md": article({ title: "Two", expires: "2026-11-24T13:00Z" }),
  });
  appendFileSync(at("articles/one.md"), "\nMore.\n");
  const later = { ...all.request, now: Date.parse("2026-11-24T13:00Z") };
  const world = (request: BuildRequest) =>
    JSON.stringify(proofAfter(all, ["articles/one.md"], request)?.outlineAt("world/index.html"));
  expect(world(all.request)).toContain('"Two"');
  expect(world(later)).not.toContain('"Two"');
});

test("a stylesheet is not a page of a proof", async () => {
  const all = await begun();
  appendFileSync(at("articles/one.md"), "\nMore.\n");
  const proof = proofAfter(all, ["articles/one.md"]);
  const style = all.before.preparation.prepared?.outlines.find(({ kind }) => kind === "stylesheet");
  expect(style).toBeDefined();
  expect(proof?.outlineAt(outputPath(style?.url ?? ""))).toBeUndefined();
});

const others: Record<string, () => string[]> = {
  "a picture that nothing has shown yet": () => {
    appendFileSync(at("articles/one.md"), "\n![A drawing](/media/new.svg)\n");
    return ["articles/one.md"];
  },
  "an article with an error": () => {
    writeFileSync(at("articles/one.md"), article({ section: "nowhere" }));
    return ["articles/one.md"];
  },
  "another file": () => {
    writeFileSync(at("authors/world-desk.md"), "---\nname: New\n---\n");
    return ["authors/world-desk.md"];
  },
  "many articles at once": () => {
    const names = Array.from({ length: 6 }, (_, index) => `articles/new-${index}.md`);
    for (const path of names) writeFileSync(at(path), article({ title: path }));
    return names;
  },
};

for (const [name, edit] of Object.entries(others))
  test(`after ${name} there is no proof`, async () => {
    const all = await begun();
    expect(proofAfter(all, edit())).toBeUndefined();
  });
