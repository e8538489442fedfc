import { join } from "node:path";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { RENDER_WORKER } from "../../src/eleventy/renderer.ts";
import { requestOf } from "../../src/engine/request/request.ts";
import type { Session } from "../../src/engine/store/session.ts";
import { openThreads, type Threads } from "../../src/engine/threads/threads.ts";
import type { Work } from "../../src/engine/work.ts";
import { NOW } from "../kit/builds/command.ts";
import { build, openSession, rendererOf } from "../kit/builds/modules-in-node.ts";
import { stopAtPlan } from "../kit/builds/stop-at-plan.ts";
import { fileHashes } from "../kit/disk/file-hashes.ts";
import { ROOT } from "../kit/disk/project-root.ts";
import { useScratch } from "../kit/disk/scratch.ts";
import { archive } from "../kit/publications/large-archive.ts";
import { writeContent } from "../kit/publications/publication-files.ts";

vi.setConfig({ testTimeout: 60_000 });

const place = useScratch();

let opened: Threads[] = [];
/** So many threads beside this one. */
const others = (count: number): Threads => {
  const threads = openThreads(RENDER_WORKER, count);
  opened.push(threads);
  return threads;
};
beforeAll(() => process.chdir(ROOT));
afterEach(async () => {
  for (const threads of opened) await threads.close();
  opened = [];
});

/** Renders all of a publication into a stage: what the stage then holds, and what was reported. */
async function rendered(content: string, threads: Threads, name: string) {
  const { folder } = place;
  const options = {
    content,
    output: join(folder, name, "out"),
    cache: join(folder, name, "cache"),
  };
  const request = requestOf(options, { cwd: folder, root: ROOT, now: Date.parse(NOW) });
  const session = openSession(request);
  try {
    return await stopAtPlan(build, { request, session }, (work) =>
      renderedWith(work, session, threads),
    );
  } finally {
    session.close();
  }
}

async function renderedWith(work: Work, { store }: Session, threads: Threads) {
  const done: number[] = [];
  const pages = await rendererOf(threads)(work, {
    store,
    shown: "content",
    onPages: (count) => done.push(count),
  });
  const files = fileHashes(work.stage.folder);
  const byPath = pages.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  return { files, pages: byPath, outlines: work.outlines.length, done };
}

test("threads render the bytes that one thread renders, and report every page once", async () => {
  const content = writeContent(join(place.folder, "content"), archive(60, 28));
  const one = await rendered(content, others(0), "one");
  expect(one.outlines).toBeGreaterThan(1_600);
  expect(one.pages).toHaveLength(one.outlines);
  for (const threads of [2, 3]) {
    const several = await rendered(content, others(threads - 1), `threads-${threads}`);
    expect(several.files).toEqual(one.files);
    expect(several.pages).toEqual(one.pages);
    expect(several.done.length).toBeGreaterThan(1);
    expect(several.done.at(-1)).toBe(several.outlines);
    expect(several.done).toEqual(several.done.toSorted((a, b) => a - b));
  }
});

test("a small site is rendered here, or by the thread that was warmed for it: the same bytes", async () => {
  const content = writeContent(join(place.folder, "content"), archive(6, 1));
  const here = await rendered(content, others(1), "here");
  const warmed = others(1);
  await warmed.start();
  await warmed.start();
  const there = await rendered(content, warmed, "there");
  expect(there.files).toEqual(here.files);
  expect(there.pages).toEqual(here.pages);
  // The thread goes on to the next build, which is of another site.
  const other = writeContent(join(place.folder, "other"), archive(7, 0));
  const next = await rendered(other, warmed, "next");
  expect(next.files).toEqual((await rendered(other, others(0), "next-here")).files);
  expect(next.files).not.toEqual(there.files);
});

test("threads that were started and not needed do no harm, and end once", async () => {
  const started = openThreads(RENDER_WORKER, 1);
  await started.start();
  await started.close();
  await started.close();
  expect(started.started()).toBe(false);
});
