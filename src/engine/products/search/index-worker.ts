import { type Packed, packed } from "../../errors/thread-errors.ts";
import { openStoreToRead } from "../../store/store.ts";
import { keepCompiledInThread } from "../../threads/keep-compiled.ts";
import type { IndexTask } from "./make-index.ts";

export interface IndexJob {
  tasks: readonly IndexTask[];
  /** Where the indexes go. */
  folder: string;
  /** The file of the articles' store, and how the editor calls the content folder. */
  store: string;
  shown: string;
}

keepCompiledInThread();
const { makeIndexes } = await import("./make-index.ts");

/** Makes some indexes in a thread: articles are read here, and not where pages are rendered. */
export function make({ tasks, folder, store, shown }: IndexJob): Promise<Packed<true>> {
  return packed(async () => {
    await makeIndexes(tasks, { folder, read: openStoreToRead(store, shown) });
    return true as const;
  });
}
