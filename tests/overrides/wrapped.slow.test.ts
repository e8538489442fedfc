import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { RENDER_WORKER } from "../../src/eleventy/renderer.ts";
import { requestOf } from "../../src/engine/request/request.ts";
import { openThreads } from "../../src/engine/threads/threads.ts";
import type { Work } from "../../src/engine/work.ts";
import { originalNames } from "../../src/overrides/program-modules.ts";
import { publicationCode } from "../../src/overrides/publication-code.ts";
import type { Outline } from "../../src/pages/outline.ts";
import { NOW } from "../kit/builds/command.ts";
import { build, openSession, rendererOf } from "../kit/builds/modules-in-node.ts";
import { writeFiles } from "../kit/builds/staged-files.ts";
import { stopAtPlan } from "../kit/builds/stop-at-plan.ts";
import { ROOT } from "../kit/disk/project-root.ts";
import { scratch } from "../kit/disk/scratch.ts";
import { article } from "../kit/publications/publication-files.ts";
import { GAZETTE } from "../kit/sites/gazette.ts";
import { type Wrap, wrapperOf } from "./wrappers.ts";

const NAMES = originalNames(ROOT);

/** Names whose wrapper leaves no mark on a page, and why. */
const UNSEEN: Readonly<Record<string, string>> = {
  "parts/layout": "it returns an object",
  "parts/search-settings": "it returns an object",
  "parts/structured-data": "it returns objects",
  "parts/texts": "it returns an object",
  "parts/review-mark": "only previews of changes have it",
  "parts/unpublished": "only previews have it",
  "parts/pagination": "the gazette has no list of several pages",
  "redirect.11ty": "the gazette has no redirects",
  "sitemap-index.11ty": "the gazette has one sitemap",
};

/** What the gazette lacks, so that every part is on a page. */
const SERVICES = `
newsletter: { provider: buttondown, account: meridian }
analytics: [{ provider: goatcounter, code: meridian }]
desk: { provider: github, repo: meridian/paper }
comments: { provider: waline, url: "https://comments.example" }
`;
const REPLIES = `
- { id: one, author: A reader, published: 2026-03-02, text: Both were late. }
`;
const CHART = `
\`\`\`chart
kind: bar
title: Two ferries
data: [[2024, 10], [2025, 12]]
columns: [Year, Ferries]
\`\`\`
`;

const { folder, remove } = scratch();
cpSync(GAZETTE, join(folder, "content"), { recursive: true });
const settings = join(folder, "content/publication.yaml");
writeFileSync(
  settings,
  readFileSync(settings, "utf8").replace(/^comments:.*\n(?:[ ].*\n)*/m, "") + SERVICES,
);
writeFileSync(
  join(folder, "content/articles/ferries.md"),
  article({ authors: "[world-desk]" }, CHART),
);
writeFiles(join(folder, "content/comments"), { "ferries.yaml": REPLIES });
const request = requestOf({}, { cwd: folder, root: ROOT, now: Date.parse(NOW) });
const session = openSession(request);
let outlines: Outline[];
let original: ReadonlyMap<string, string>;

beforeAll(async () => {
  outlines = await stopAtPlan(build, { request, session }, (work) => sampleOf(work.outlines));
  original = await rendered({});
});
afterAll(() => {
  session.close();
  remove();
});

/** Every article, and some pages of every other kind. */
function sampleOf(all: readonly Outline[]): Outline[] {
  const counts = new Map<string, number>();
  return all.filter(({ kind }) => {
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    return kind === "article" || count <= 4;
  });
}

/** The sample's pages, by path, in a publication with these files in `layouts/`. */
async function rendered(layouts: Record<string, string>): Promise<ReadonlyMap<string, string>> {
  rmSync(join(folder, "layouts"), { recursive: true, force: true });
  writeFiles(join(folder, "layouts"), layouts);
  const code = publicationCode({ folder, shown: "." }, ROOT);
  return await stopAtPlan(build, { request, session }, async (work: Work) => {
    const own = { ...work, outlines, code };
    mkdirSync(work.stage.folder, { recursive: true });
    const pages = await rendererOf(openThreads(RENDER_WORKER, 0))(own, {
      store: session.store,
      shown: "content",
    });
    return new Map(
      pages.map(({ path }) => [path, readFileSync(join(work.stage.folder, path), "utf8")]),
    );
  });
}

const wrapped = async (name: string, wrap: Wrap) => [`${name}.ts`, await wrapperOf(name, wrap)];

test("every layout and part wrapped at once gives the same bytes", async () => {
  const all = await Promise.all(NAMES.map((name) => wrapped(name, "same")));
  expect(await rendered(Object.fromEntries(all))).toEqual(original);
});

test.each(NAMES)("%s can be wrapped, and what its wrapper changes is on pages", async (name) => {
  const same = await rendered(Object.fromEntries([await wrapped(name, "same")]));
  expect(same).toEqual(original);
  const marked = await rendered(Object.fromEntries([await wrapped(name, "marked")]));
  const isSeen = [...marked].some(([path, text]) => text !== original.get(path));
  expect(isSeen).toBe(UNSEEN[name] === undefined);
});
