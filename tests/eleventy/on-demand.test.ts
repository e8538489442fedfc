import { existsSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, test, vi } from "vitest";
import { RENDER_WORKER } from "../../src/eleventy/renderer.ts";
import { requestOf } from "../../src/engine/request/request.ts";
import type { Session } from "../../src/engine/store/session.ts";
import { openThreads } from "../../src/engine/threads/threads.ts";
import type { Work } from "../../src/engine/work.ts";
import { NOW } from "../kit/builds/command.ts";
import { build, openSession, rendererOf, renderOnDemand } from "../kit/builds/modules-in-node.ts";
import { stopAtPlan } from "../kit/builds/stop-at-plan.ts";
import { ROOT } from "../kit/disk/project-root.ts";
import { useScratch } from "../kit/disk/scratch.ts";
import { article, writeContent } from "../kit/publications/publication-files.ts";

vi.setConfig({ testTimeout: 60_000 });

const place = useScratch();
beforeAll(() => process.chdir(ROOT));

/** Gives a build that has planned its pages and rendered none. */
async function begun(use: (work: Work, session: Session) => Promise<void>) {
  const content = writeContent(join(place.folder, "content"), {
    "articles/one.md": article({}, "The text.\n"),
    "articles/two.md": article({ aliases: "[/old/]" }),
  });
  const options = { content, output: join(place.folder, "_site"), cache: join(place.folder, "c") };
  const request = requestOf(options, { cwd: ROOT, root: ROOT, now: Date.parse(NOW) });
  const session = openSession(request);
  try {
    await stopAtPlan(build, { request, session }, (work) => use(work, session));
  } finally {
    session.close();
  }
}

const pagesLeft = () => readdirSync(tmpdir()).filter((name) => name.startsWith("dateline-page-"));

test("a page is rendered as the build renders it, before it does, and nothing is left of it", () =>
  begun(async (work, session) => {
    const left = pagesLeft();
    const now = renderOnDemand(work, session.store.read);
    const paths = ["2026/03/one/index.html", "index.html", "rss.xml", "old/index.html"];
    const pages = await Promise.all(paths.map((path) => now(path)));
    expect(pages[0]).toContain("The text.");
    expect(existsSync(join(work.stage.folder, "index.html"))).toBe(false);
    expect(pagesLeft()).toEqual(left);
    const alone = openThreads(RENDER_WORKER, 0);
    await rendererOf(alone)(work, { store: session.store, shown: "content" });
    for (const [index, path] of paths.entries())
      expect(pages[index], path).toBe(readFileSync(join(work.stage.folder, path), "utf8"));
    // And again, while it is in the stage.
    expect(await now("index.html")).toBe(pages[1]);
  }));

test("what the build has not to render, it does not give", () =>
  begun(async (work, session) => {
    const now = renderOnDemand(
      { ...work, outlines: work.outlines.slice(0, 1) },
      session.store.read,
    );
    expect(await now("index.html")).toBeDefined();
    for (const path of ["nowhere/index.html", "../index.html", "", "world/index.html"])
      expect(await now(path), path).toBeUndefined();
  }));
