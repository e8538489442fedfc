import { deserialize } from "node:v8";
import type { LinkTargets, ReadContext } from "../../content/articles/article-file.ts";
import type { ParsedFile } from "../../content/articles/memory.ts";
import type { FileFacts } from "../../content/files/scan.ts";
import { type Packed, packed } from "../errors/thread-errors.ts";
import { keepCompiledInThread } from "./keep-compiled.ts";

/** What all articles of a round are read with. */
export interface ReadingData {
  readContext: ReadContext;
  targets: LinkTargets;
}

/** A round's data, serialized in shared memory: each thread deserializes it once. */
export interface ReadJob {
  id: string;
  data: Uint8Array<SharedArrayBuffer>;
}

export interface ReadTask {
  job: ReadJob;
  files: readonly FileFacts[];
}

keepCompiledInThread();
const { articleReader } = await import("../../content/articles/article-file.ts");

let current: { id: string; read: (file: FileFacts) => ParsedFile } | undefined;

export function readFiles({ job, files }: ReadTask): Promise<Packed<ParsedFile[]>> {
  return packed(() => {
    if (current?.id !== job.id) current = { id: job.id, read: readerOf(job.data) };
    return files.map(current.read);
  });
}

function readerOf(data: ReadJob["data"]): (file: FileFacts) => ParsedFile {
  const { readContext, targets }: ReadingData = deserialize(data);
  const read = articleReader(readContext);
  return (file) => read(file, targets);
}
