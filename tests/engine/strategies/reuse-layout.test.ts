import { appendFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { prepare } from "../../../src/engine/build.ts";
import { reuseLayout } from "../../../src/engine/strategies/reuse-layout.ts";
import { NOW } from "../../kit/builds/command.ts";
import { changeOf, filesAfter, type LaidOut, layOutFiles } from "../../kit/builds/laid-out-site.ts";
import { useScratch } from "../../kit/disk/scratch.ts";
import { article } from "../../kit/publications/publication-files.ts";

const place = useScratch();

const FILE = "articles/one.md";
const file = () => join(place.folder, "content", FILE);

const begun = () =>
  layOutFiles(place.folder, {
    [FILE]: article({ title: "One", tags: "[a]" }, "A paragraph [@shared].\n"),
    "sources.yaml": "shared: A shared source\nother: Another\n",
    "articles/two.md": article({ title: "Two", date: "2026-02-01" }, "See [one](one.md).\n"),
    "articles/later.md": article({ title: "Later", date: "2026-11-25" }),
  });

const reusedAfter = (all: LaidOut, paths: string[], request = all.request) =>
  reuseLayout(all.before, changeOf(all, paths, request));

test("after another body alone the outlines are those that a whole preparation gives", async () => {
  const all = await begun();
  appendFileSync(file(), "\nA second paragraph.\n");
  const again = reusedAfter(all, [FILE]);
  const files = filesAfter(all, [FILE]);
  const whole = await prepare(all.request, { files, memory: all.store.memory });
  expect(again?.prepared?.outlines).toEqual(whole.prepared?.outlines);
  const [stamp] =
    whole.content?.articles.flatMap((own) => (own.path === FILE ? own.stamp : [])) ?? [];
  expect(all.store.read({ path: FILE, stamp: stamp ?? "" }).body.html).toContain(
    "A second paragraph.",
  );
});

test("so they are after several bodies, and after nothing", async () => {
  const all = await begun();
  expect(reusedAfter(all, [])?.prepared).toEqual(all.before.preparation.prepared);
  const paths = [FILE, "articles/two.md"];
  for (const path of paths) appendFileSync(join(place.folder, "content", path), "\nMore.\n");
  const again = reusedAfter(all, paths);
  const whole = await prepare(all.request, {
    files: filesAfter(all, paths),
    memory: all.store.memory,
  });
  expect(again?.prepared?.outlines).toEqual(whole.prepared?.outlines);
});

const changes: Record<string, () => string[]> = {
  "another headline": () => {
    writeFileSync(file(), article({ title: "Another", tags: "[a]" }));
    return [FILE];
  },
  "a link more": () => {
    appendFileSync(file(), "\n[About](/about/)\n");
    return [FILE];
  },
  "something to remark on": () => {
    appendFileSync(file(), "\n[nowhere]()\n");
    return [FILE];
  },
  "an error": () => {
    writeFileSync(file(), article({ section: "nowhere" }));
    return [FILE];
  },
  "a file more": () => {
    writeFileSync(join(place.folder, "content/articles/new.md"), article({ title: "New" }));
    return ["articles/new.md"];
  },
  "a file less": () => {
    rmSync(file());
    return [FILE];
  },
  "another shared source cited": () => {
    writeFileSync(file(), article({ title: "One", tags: "[a]" }, "A paragraph [@other].\n"));
    return [FILE];
  },
  "a shared source": () => {
    appendFileSync(join(place.folder, "content/sources.yaml"), "third: A third\n");
    return ["sources.yaml"];
  },
  "a file of shared sources more": () => {
    writeFileSync(join(place.folder, "content/sources.json"), "[]");
    return ["sources.json"];
  },
  "an author": () => {
    appendFileSync(join(place.folder, "content/authors/world-desk.md"), "\nMore.\n");
    return ["authors/world-desk.md"];
  },
};

test.each(Object.entries(changes))("%s is more than that", async (_, change) => {
  const all = await begun();
  expect(reusedAfter(all, change())).toBeUndefined();
});

test("what is public by now, or was asked for in another way, is laid out again", async () => {
  const all = await begun();
  appendFileSync(file(), "\nMore.\n");
  for (const change of [
    { now: Date.parse("2026-11-25T12:00:00Z") },
    { now: Date.parse(NOW) - 1 },
    { drafts: true },
    { pathPrefix: "/paper/" },
  ]) {
    const request = { ...all.request, ...change };
    expect(reusedAfter(all, [FILE], request), JSON.stringify(change)).toBeUndefined();
  }
});
