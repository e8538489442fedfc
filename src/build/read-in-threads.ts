import { fileURLToPath } from "node:url";
import type { ParsedFile } from "../content/memory.ts";
import type { ReadArticles } from "../content/read-articles.ts";
import { readHere } from "../content/read-here.ts";
import type { FileFacts } from "../content/scan.ts";
import { openPool } from "./pool.ts";
import type { ReadingData } from "./read-worker.ts";

/** Fewer files are read before threads have started. */
const WORTH_THREADS = 600;
const BATCH = 64;

const WORKER = fileURLToPath(new URL("./read-worker.ts", import.meta.url));

/** Reads articles in as many threads as are given, where there are enough of them to gain. */
export function readInThreads(
  threads: number,
  onRead: (done: number, total: number) => void = () => {},
): ReadArticles {
  return async (files, options) => {
    if (threads < 2 || files.length < WORTH_THREADS) return readHere(files, options);
    const { setting, targets, take } = options;
    const data: ReadingData = { setting, targets };
    const pool = await openPool(WORKER, { threads, data });
    let done = 0;
    try {
      await Promise.all(
        batchesOf(files).map(async (batch) => {
          const parsed = await pool.run<ParsedFile[]>("readFiles", batch);
          take(parsed);
          done += batch.length;
          onRead(done, files.length);
        }),
      );
    } finally {
      await pool.close();
    }
  };
}

function batchesOf(files: readonly FileFacts[]): FileFacts[][] {
  return Array.from({ length: Math.ceil(files.length / BATCH) }, (_, index) =>
    files.slice(index * BATCH, (index + 1) * BATCH),
  );
}
