import { mkdirSync } from "node:fs";
import { modulePath } from "../../../root.ts";
import type { Store } from "../../store/store.ts";
import { coreCount, openPool } from "../../threads/pool.ts";
import type { IndexJob } from "./index-worker.ts";
import { lanesOf } from "./lanes.ts";
import { type IndexTask, makeIndexes } from "./make-index.ts";

const WORKER = modulePath("src/engine/products/search/index-worker");
/** From this many articles on, indexing takes longer than starting a thread. */
const WORTH_A_THREAD = 200;
/** Each thread starts a Pagefind process, which uses one core; rendering runs beside them and finishes first. */
const MAX_THREADS = 2;

/** Makes indexes in `folder`. Many are made in other threads, since this one renders pages meanwhile. */
export async function makeAllIndexes(
  tasks: readonly IndexTask[],
  { folder, store, shown }: { folder: string; store: Store; shown: string },
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const articles = tasks.reduce((sum, { entries }) => sum + entries.length, 0);
  const { file } = store;
  if (articles < WORTH_A_THREAD || file === undefined)
    return makeIndexes(tasks, { folder, read: store.read });
  const lanes = lanesOf(tasks, Math.min(MAX_THREADS, coreCount()));
  const pool = await openPool(WORKER, { threads: lanes.length });
  try {
    const jobs = lanes.map((own): IndexJob => ({ tasks: own, folder, store: file, shown }));
    await Promise.all(jobs.map((job) => pool.run("make", job)));
  } finally {
    await pool.close();
  }
}
