import { type Packed, packed } from "../../errors/thread-errors.ts";
import { openStoreToRead } from "../../store/store.ts";
import { keepCompiledInThread } from "../../threads/keep-compiled.ts";
import type { IndexTask } from "./make-index.ts";

export interface IndexJob {
  tasks: readonly IndexTask[];
  /** The cache's folder for indexes. */
  folder: string;
  /** The store's file, and the content folder's path as shown in diagnostics. */
  store: string;
  shown: string;
}

keepCompiledInThread();
const { makeIndexes } = await import("./make-index.ts");

/** The worker's task: makes some indexes, and reads their articles here rather than in the rendering thread. */
export function make({ tasks, folder, store, shown }: IndexJob): Promise<Packed<true>> {
  return packed(async () => {
    await makeIndexes(tasks, { folder, read: openStoreToRead(store, shown) });
    return true as const;
  });
}
