import { randomUUID } from "node:crypto";
import { serialize } from "node:v8";
import { articleReader } from "../../content/articles/article-file.ts";
import type { ParsedFile } from "../../content/articles/memory.ts";
import type { ReadArticles } from "../../content/articles/read-articles.ts";
import { readHere } from "../../content/articles/read-here.ts";
import type { FileFacts } from "../../content/files/scan.ts";
import { modulePath } from "../../root.ts";
import { pausesEvery } from "./pauses.ts";
import type { ReadingData, ReadJob, ReadTask } from "./read-worker.ts";
import { shareWork } from "./share-work.ts";
import type { Threads } from "./threads.ts";

/** Starting threads takes longer than reading fewer files than this. */
const WORTH_THREADS = 600;
const BATCH = 64;
/** Batches in flight per thread: the second keeps it busy while this thread is reading. */
const AHEAD = 2;
/** How often this thread stops reading to collect the others' results. */
const PAUSE_EVERY_MS = 10;

export const READ_WORKER = modulePath("src/engine/threads/read-worker");

/** Reads articles in all threads, including this one, if there are enough of them to gain from it. */
export function readInThreads(
  threads: Threads,
  onRead: (done: number, total: number) => void = () => {},
): ReadArticles {
  return async (files, options) => {
    if (threads.count < 1 || files.length < WORTH_THREADS) return readHere(files, options);
    const { readContext, targets, take } = options;
    const pool = await threads.start();
    const job = { id: randomUUID(), data: shared({ readContext, targets }) };
    const queue = batchesOf(files);
    let done = 0;
    const deliver = (parsed: readonly ParsedFile[]): void => {
      take(parsed);
      done += parsed.length;
      onRead(done, files.length);
    };
    const readElsewhere = async (): Promise<void> => {
      for (let batch = queue.shift(); batch; batch = queue.shift()) {
        const task: ReadTask = { job, files: batch };
        deliver(await pool.run<ParsedFile[]>("readFiles", task, READ_WORKER));
      }
    };
    const elsewhere = Array.from({ length: threads.count * AHEAD }, readElsewhere);
    await shareWork(queue, [...elsewhere, readFrom(queue, options, deliver)]);
  };
}

/** This thread takes batches from the end of the queue. */
async function readFrom(
  queue: FileFacts[][],
  { readContext, targets }: ReadingData,
  deliver: (parsed: readonly ParsedFile[]) => void,
): Promise<void> {
  const read = articleReader(readContext);
  const pause = pausesEvery(PAUSE_EVERY_MS);
  for (let batch = queue.pop(); batch; batch = queue.pop()) {
    for (const file of batch) {
      deliver([read(file, targets)]);
      await pause();
    }
  }
}

function shared(data: ReadingData): ReadJob["data"] {
  const bytes = serialize(data);
  const memory = new Uint8Array(new SharedArrayBuffer(bytes.length));
  memory.set(bytes);
  return memory;
}

function batchesOf(files: readonly FileFacts[]): FileFacts[][] {
  return Array.from({ length: Math.ceil(files.length / BATCH) }, (_, index) =>
    files.slice(index * BATCH, (index + 1) * BATCH),
  );
}
