import { workerData } from "node:worker_threads";
import type { ArticleSetting, LinkTargets } from "../content/article-file.ts";
import type { ParsedFile } from "../content/memory.ts";
import type { FileFacts } from "../content/scan.ts";
import { keepCompiledInThread } from "./keep-compiled.ts";
import { type Packed, packed } from "./thread-errors.ts";

/** What a thread that reads articles is given at its start. */
export interface ReadingData {
  setting: ArticleSetting;
  targets: LinkTargets;
}

keepCompiledInThread();
const { articleReader } = await import("../content/article-file.ts");
const { setting, targets } = workerData as ReadingData;
const read = articleReader(setting);

/** Reads some articles' files. */
export function readFiles(files: readonly FileFacts[]): Promise<Packed<ParsedFile[]>> {
  return packed(() => files.map((file) => read(file, targets)));
}
