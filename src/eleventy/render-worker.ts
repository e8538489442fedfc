import { tmpdir } from "node:os";
import { join } from "node:path";
import { workerData } from "node:worker_threads";
import { type Packed, packed } from "../engine/errors/thread-errors.ts";
import type { Rendered } from "../engine/output/apply.ts";
import { openStoreToRead } from "../engine/store/store.ts";
import { keepCompiledInThread } from "../engine/threads/keep-compiled.ts";
import { useCode } from "../overrides/hook.ts";
import { noCode, type PublicationCode } from "../overrides/publication-code.ts";
import { fillerOf } from "../pages/fill-in.ts";
import type { Outline } from "../pages/outline.ts";
import type { Site } from "../pages/types.ts";
import type { RenderPages } from "./render.ts";

/** The shared data of one build's pages. */
export interface RenderJob {
  /** Identifies the build: results cached for its site can then be reused for later tasks. */
  id: string;
  site: Site;
  /** The stage's folder. */
  folder: string;
  /** The store's file, and the content folder's path as shown in diagnostics. */
  store: string;
  shown: string;
  code: PublicationCode;
}

export interface RenderTask {
  job: RenderJob;
  outlines: readonly Outline[];
}

keepCompiledInThread();
const [{ pageRenderer }, { loadLayouts }] = await Promise.all([
  import("./render.ts"),
  import("./layout-engine.ts"),
]);
const code: PublicationCode = workerData ?? noCode({ folder: "", shown: "" });
useCode(code);
await loadLayouts();
// A run without pages loads Eleventy's configuration. Any error will occur again with the first page.
await packed(() =>
  pageRenderer({
    site: {} as Site,
    code,
    folder: join(tmpdir(), "dateline-nothing"),
    fill: () => {
      throw new Error("there is no page to fill in");
    },
  })([]),
);

let current: { id: string; render: RenderPages } | undefined;

/** The worker's task: renders some pages into the stage. */
export function render({ job, outlines }: RenderTask): Promise<Packed<Rendered[]>> {
  return packed(() => {
    if (current?.id !== job.id) {
      const { id, site, folder, store, shown, code } = job;
      const fill = fillerOf(site, openStoreToRead(store, shown));
      current = { id, render: pageRenderer({ site, folder, fill, code }) };
    }
    return current.render(outlines);
  });
}
