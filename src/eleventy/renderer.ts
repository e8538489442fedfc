import { randomUUID } from "node:crypto";
import type { Diagnostic } from "../diagnostics.ts";
import type { Rendered } from "../engine/output/apply.ts";
import type { Store } from "../engine/store/store.ts";
import type { Pool } from "../engine/threads/pool.ts";
import { shareWork } from "../engine/threads/share-work.ts";
import type { Threads } from "../engine/threads/threads.ts";
import type { Work } from "../engine/work.ts";
import { fillerOf } from "../pages/fill-in.ts";
import { modulePath } from "../root.ts";
import { batchesOf, isLargeRender, oneOfEachKind } from "./batches.ts";
import { brokenCode, problemsOfCode } from "./broken-code.ts";
import type { RenderTask } from "./render-worker.ts";

/** Threads load this module when they start, so that Eleventy and layouts are ready before the first page. */
export const RENDER_WORKER = modulePath("src/eleventy/render-worker");

export interface RenderOptions {
  store: Store;
  /** The content folder's path as shown in diagnostics. */
  shown: string;
  /** Keep this thread free during large renders. */
  free?: boolean;
  onPages?: (done: number) => void;
}

export type Renderer = (work: Work, options: RenderOptions) => Promise<Rendered[]>;

/**
 * Returns a function that renders pages in this thread, in the given ones, or both. It renders in batches, since
 * Eleventy keeps every page in memory until its run ends.
 */
export function rendererOf(threads: Threads): Renderer {
  return async (work, options) => {
    const many = isLargeRender(work.outlines);
    const there =
      threads.count > 0 && options.store.file !== undefined && (many || threads.started());
    const pool = there ? await threads.start() : undefined;
    const here = !pool || (many && !options.free);
    return renderAll(work, options, { pool, others: threads.count, here });
  };
}

/**
 * Other threads take batches from the front, articles first. This thread takes them from the end, lists first: lists
 * share teasers, and need not be copied to a thread.
 */
async function renderAll(
  { site, outlines, stage, code }: Work,
  { store, shown, onPages = () => {} }: RenderOptions,
  { pool, others, here }: { pool: Pool | undefined; others: number; here: boolean },
): Promise<Rendered[]> {
  const { folder } = stage;
  const rendered: Rendered[] = [];
  const take = (pages: readonly Rendered[]): void => {
    for (const page of pages) rendered.push(page);
    onPages(rendered.length);
  };
  const problems: Diagnostic[] = [];
  let queue = batchesOf(outlines);
  /** After a problem of the publication's layouts, one page of each kind is rendered, so that all are reported at once. */
  const collect = (error: unknown): void => {
    const found = problemsOfCode(error);
    if (!found) throw error;
    if (problems.length === 0) queue = oneOfEachKind(queue);
    problems.push(...found);
  };
  const renderHere = async (): Promise<void> => {
    // Loaded only when needed, since loading takes as long as a small build.
    const { pageRenderer } = await import("./render.ts");
    const render = pageRenderer({ site, fill: fillerOf(site, store.read), folder, code });
    for (let batch = queue.pop(); batch; batch = queue.pop())
      await render(batch).then(take, collect);
  };
  const job = { id: randomUUID(), site, folder, store: store.file ?? "", shown, code };
  const renderThere = async (threads: Pool): Promise<void> => {
    for (let batch = queue.shift(); batch; batch = queue.shift()) {
      const task: RenderTask = { job, outlines: batch };
      await threads.run<Rendered[]>("render", task).then(take, collect);
    }
  };
  const there = pool ? Array.from({ length: others }, () => renderThere(pool)) : [];
  // The stage is cleared after a failure, so running batches end before.
  await shareWork(queue, [...there, ...(here ? [renderHere()] : [])]);
  if (problems.length > 0) throw brokenCode(problems);
  return rendered;
}
