import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { RENDER_WORKER } from "../../src/eleventy/renderer.ts";
import { requestOf } from "../../src/engine/request/request.ts";
import { openThreads, type Threads } from "../../src/engine/threads/threads.ts";
import { NOW } from "../kit/builds/command.ts";
import { build, openSession, rendererOf } from "../kit/builds/modules-in-node.ts";
import { stopAtPlan } from "../kit/builds/stop-at-plan.ts";
import { ROOT } from "../kit/disk/project-root.ts";
import { useScratch } from "../kit/disk/scratch.ts";
import { writePublication } from "./cases.ts";

const place = useScratch();
let threads: Threads | undefined;
afterEach(() => threads?.close());

const FOOT = `import { html } from "dateline-news";
import { isMainThread } from "node:worker_threads";
export { browseLinks } from "dateline-news/parts/foot";
export const foot = () => {
  if (false) throw new Error();
  return html\`<footer>In thread: \${isMainThread ? "main" : "another"}</footer>\`;
};
`;

/** Renders the front page of a publication with this foot in another thread. */
async function frontInThread(foot: string): Promise<string> {
  const folder = writePublication(place.folder, { "layouts/parts/foot.js": foot });
  const request = requestOf({}, { cwd: folder, root: ROOT, now: Date.parse(NOW) });
  const session = openSession(request);
  threads = openThreads(RENDER_WORKER, 1, () => session.code);
  await threads.start();
  try {
    return await stopAtPlan(build, { request, session }, async (work) => {
      const { store } = session;
      await rendererOf(threads as Threads)(work, { store, shown: "content" });
      return readFileSync(join(work.stage.folder, "index.html"), "utf8");
    });
  } finally {
    session.close();
  }
}

test("other threads render with the publication's parts", async () => {
  expect(await frontInThread(FOOT)).toContain("<footer>In thread: another</footer>");
});

test("what a part throws in another thread is a diagnostic with its place", async () => {
  const broken = FOOT.replace("false", "!isMainThread");
  const failed = frontInThread(broken);
  await expect(failed).rejects.toMatchObject({
    diagnostics: [{ rule: "override/throws", file: "layouts/parts/foot.js", line: 5, column: 28 }],
  });
});
