import { rmSync } from "node:fs";
import { expect, test } from "vitest";
import { formatDiagnostic, sortDiagnostics } from "../../src/diagnostics.ts";
import { prepare } from "../../src/engine/build.ts";
import { requestOf } from "../../src/engine/request/request.ts";
import { dateline } from "../kit/builds/command.ts";
import { withoutProgress } from "../kit/builds/without-progress.ts";
import { ROOT } from "../kit/disk/project-root.ts";
import { useScratch } from "../kit/disk/scratch.ts";
import { follow, writePaper } from "../kit/handbook/example-paper.ts";
import { fencesOf, HANDBOOK_PAGES, README } from "../kit/handbook/pages.ts";

const place = useScratch();

/** What a build of the paper reports, without the totals. */
async function reported(): Promise<string> {
  const at = { cwd: place.folder, root: ROOT, now: Date.UTC(2026, 11, 1) };
  const { diagnostics } = await prepare(requestOf({}, at));
  return sortDiagnostics(diagnostics)
    .map((each) => `${formatDiagnostic(each)}\n`)
    .join("\n");
}

/** Layouts and configurations are run to find their mistakes. */
const isCode = (path: string): boolean => /^(?:layouts\/|\.eleventy\.)/.test(path);

function built() {
  const { status, stderr } = dateline(["build"], {}, place.folder);
  return { status, report: withoutProgress(stderr) };
}

const WITH_FILES = [README, ...HANDBOOK_PAGES]
  .map((page) => ({
    ...page,
    fences: fencesOf(page).filter(({ path }) => path !== ""),
  }))
  .filter(({ fences }) => fences.length > 0);

test("the documents have examples", () => {
  expect(WITH_FILES.length).toBeGreaterThan(1);
});

test.each(WITH_FILES)("the examples of $name give what the page says", async ({ fences }) => {
  rmSync(place.folder, { recursive: true });
  await writePaper(place.folder);
  for (const fence of fences) {
    if (fence.path === "report") expect(await reported()).toBe(fence.text);
    else follow(fence, place.folder);
  }
  if (fences.at(-1)?.path !== "report") expect(await reported()).toBe("");
  if (fences.some(({ path }) => isCode(path))) expect(built()).toEqual({ status: 0, report: "" });
});
