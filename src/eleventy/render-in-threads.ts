import { fileURLToPath } from "node:url";
import type { Rendered, Work } from "../build/begin.ts";
import { openPool } from "../build/pool.ts";
import type { Store } from "../build/store.ts";
import { fillerOf } from "../pages/fill-in.ts";
import { batchesOf } from "./batches.ts";
import { renderPages } from "./render.ts";
import type { RenderingData } from "./render-worker.ts";

const WORKER = fileURLToPath(new URL("./render-worker.ts", import.meta.url));

/** Fewer pages are rendered before a thread has started. */
const WORTH_THREADS = 1_500;

export interface RenderOptions {
  store: Store;
  /** How the editor calls the content folder. */
  shown: string;
  /** As many as there are cores, this one among them. */
  threads: number;
  onPages?: (done: number) => void;
}

/**
 * Renders pages in batches: Eleventy keeps every page in memory until its run ends. Where there are enough of them,
 * other threads take batches from the front, articles first, and this one from the end, lists first: what lists show is
 * shared by many, and need not be sent.
 */
export async function renderInThreads(
  { site, outlines, stage }: Work,
  { store, shown, threads, onPages = () => {} }: RenderOptions,
): Promise<Rendered[]> {
  const { folder } = stage;
  const rendered: Rendered[] = [];
  const take = (pages: readonly Rendered[]): void => {
    for (const page of pages) rendered.push(page);
    onPages(rendered.length);
  };
  const queue = batchesOf(outlines);
  const fill = fillerOf(site, store.read);
  const here = async (): Promise<void> => {
    for (let batch = queue.pop(); batch; batch = queue.pop())
      take(await renderPages({ site, outlines: batch, fill, folder }));
  };
  if (threads < 2 || outlines.length < WORTH_THREADS || store.file === undefined) {
    await here();
    return rendered;
  }
  const data: RenderingData = { site, folder, store: store.file, shown };
  const others = await openPool(WORKER, { threads: threads - 1, data });
  const there = async (): Promise<void> => {
    for (let batch = queue.shift(); batch; batch = queue.shift())
      take(await others.run<Rendered[]>("render", batch));
  };
  try {
    await Promise.all([here(), ...Array.from({ length: threads - 1 }, there)]);
  } finally {
    await others.close();
  }
  return rendered;
}
